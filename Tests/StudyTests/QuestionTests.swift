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
}
