import JSONText
import Questions
import Study
import Testing

/// What every question must keep, whatever it asks.
struct QuestionConformanceTests {
    @Test func `no two questions have one name, and each says what it is`() {
        #expect(Set(allQuestions.map(\.name)).count == allQuestions.count)
        for question in allQuestions {
            #expect(!question.title.isEmpty && question.summary.hasSuffix("."))
            for parameter in question.parameters {
                #expect(parameter.help.hasSuffix("."), "\(question.name) \(parameter.name)")
            }
        }
    }

    @Test(arguments: allQuestions.map(\.name))
    func `an answer has the shape that the question's schema gives`(_ name: String) throws {
        let faces = try Faces()
        let question = try #require(allQuestions.first { $0.name == name })
        guard case .object(let given)? = Faces.arguments[name] else {
            Issue.record("these tests have no arguments for \(name)")
            return
        }
        let answer = try question.answer(Arguments(given, for: question), from: faces.library)
        #expect(SchemaCheck.problems(answer.json, question.schema.json).isEmpty)
        #expect(!answer.document.items.isEmpty)
    }

    @Test(
        arguments: allQuestions.filter { $0.list != nil || $0.parameters.contains { $0.name == "offset" } }.map(\.name))
    func `what an answer lists is a member of it`(_ name: String) throws {
        let faces = try Faces()
        let question = try #require(allQuestions.first { $0.name == name })
        let list = try #require(question.list, "what has windows is a list")
        guard case .object(let given)? = Faces.arguments[name],
            case .array(let items)? = try question.answer(Arguments(given, for: question), from: faces.library)
                .json[list]
        else {
            Issue.record("\(name) has no list \(list)")
            return
        }
        #expect(!items.isEmpty)
    }

    @Test(arguments: allQuestions.map(\.name))
    func `the example is made of the question's own parameters`(_ name: String) throws {
        let question = try #require(allQuestions.first { $0.name == name })
        #expect(throws: Never.self) { try Arguments(question.example, for: question) }
    }

    @Test(arguments: allQuestions.map(\.name))
    func `a parameter that is not known, missing or of another kind is refused by name`(_ name: String) throws {
        let question = try #require(allQuestions.first { $0.name == name })
        #expect(throws: Refusal.self) { try Arguments([.init("nonsense", "x")], for: question) }
        for parameter in question.parameters {
            let wrong = question.example.filter { $0.name != parameter.name } + [.init(parameter.name, ["a list"])]
            #expect(throws: Refusal.self, "\(name) \(parameter.name)") { try Arguments(wrong, for: question) }
            if parameter.isRequired {
                let without = question.example.filter { $0.name != parameter.name }
                #expect(throws: Refusal.self) { try Arguments(without, for: question) }
            }
        }
    }

    @Test(arguments: allQuestions.filter { $0.parameters.contains { $0.name == "offset" } }.map(\.name))
    func `windows, put together, are the whole`(_ name: String) throws {
        let faces = try Faces()
        let question = try #require(allQuestions.first { $0.name == name })
        guard case .object(let given)? = Faces.arguments[name] else { return }
        var offset: Int? = 0
        var count = 0
        var total = -1
        while let start = offset {
            let answer = try question.answer(
                Arguments(given + [.init("limit", 1), .init("offset", .integer(start))], for: question),
                from: faces.library)
            let window = try #require(answer.window)
            #expect(total == -1 || window.total == total)
            total = window.total
            count += window.range.count
            offset = window.next
            #expect(count <= total)
        }
        #expect(count == total && total > 0)
    }
}
