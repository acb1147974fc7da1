import Library
import Scripture
import Study
import TestSupport
import Testing

@Suite struct StudyOptionsTests {
    private let question = "What does 'let Me go' reveal about Moses' intercessory role for Israel?"

    @Test func `only the sections asked for are shown, in the study's order`() throws {
        let tiny = try TinyLibrary()
        var options = StudyOptions()
        options.sections = ["beside", "scene"]
        let study = try tiny.study(question, options)
        #expect(study.document.sections.map(\.id) == ["scene", "beside"])
    }

    @Test func `every source listed is used, and numbers have no gaps`() throws {
        let tiny = try TinyLibrary()
        for length in StudyOptions.Length.allCases {
            var options = StudyOptions()
            options.length = length
            let document = try tiny.study(question, options).document
            let used = Set(document.items.flatMap(\.sources))
            #expect(used == Set(document.sources.map(\.number)))
            #expect(document.sources.map(\.number) == Array(1...document.sources.count))
        }
    }

    @Test func `a commentator left out is not heard`() throws {
        let tiny = try TinyLibrary()
        var options = StudyOptions()
        #expect(try tiny.study(question).document.items.contains { $0.kind == .comment })
        options.leftOut = ["commentary"]
        #expect(try !tiny.study(question, options).document.items.contains { $0.kind == .comment })
    }

    @Test func `a phrase quoted from memory leads to the verse that has the most of it, and says so`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study("What does 'ending the good together with bad' teach about justice?")
        #expect(study.resolution.passage.osis == "Gen.18.23")
        #expect(study.resolution.why.contains("no edition here has"))
    }

    @Test func `each passage beside it says why it is there`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study(question)
        let beside = try #require(study.document.sections.first { $0.id == "beside" })
        let items = beside.blocks.flatMap(\.items)
        #expect(!items.isEmpty)
        for item in items { #expect(item.cells.last?.plain.isEmpty == false) }
        #expect(Set(items.compactMap(\.passages.first)).isSubset(of: Set(study.cited)))
    }

    @Test func `the same question gives the same study`() throws {
        let tiny = try TinyLibrary()
        #expect(try tiny.study(question).document == tiny.study(question).document)
    }
}
