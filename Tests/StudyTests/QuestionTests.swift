import Scripture
import Study
import Testing

@Suite struct QuestionTests {
    @Test func `a reference is no theme, and its book no name`() throws {
        let text = "What do the rod and staff of 1 Samuel 14:27 and Psalm 23:4 mean to David?"
        let passages = ReferenceReader().references(in: Array(text.utf8)).compactMap { reference in
            reference.passage.map { NamedPassage($0, at: reference.range) }
        }
        let question = Question(text, references: passages)
        #expect(passages.map(\.passage.name) == ["1 Samuel 14:27", "Psalm 23:4"])
        #expect(question.themes == ["rod", "staff"])
        #expect(question.names == ["David"])
    }

    @Test func `a quoted phrase is no theme`() {
        let question = Question("What does “let me alone” show of intercession?")
        #expect(question.phrases == ["let me alone"])
        #expect(question.themes == ["intercession"])
    }

    @Test(arguments: [
        ("Why did Jonah flee?", "why"), ("What can we learn from Ruth 1:16?", "lesson"),
        ("How should we pray?", "lesson"), ("Compare James 2:24 and Romans 3:28", "compare"),
        ("What does Romans 5:8 reveal?", "what"), ("Where was Ur?", "what"), ("Who else was barren?", "whoElse"),
        ("Which other women judged Israel?", "whoElse"), ("Who was Moses?", "what"),
    ])
    func `a question asks for a reason, a lesson, a comparison, other people or a meaning`(text: String, kind: String) {
        #expect("\(QuestionKind(text))" == kind)
    }
}
