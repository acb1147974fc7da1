import Foundation
import Testing

/// What `catena study` writes quotes scripture rightly: `catena check` finds nothing in it.
@Suite(
    "A study passes the checker",
    .enabled(if: CheckedProgram.libraryExists, "no library named by CATENA_TEST_LIBRARY"))
struct StudyCheckTests {
    @Test(
        "in every section and format",
        arguments: [
            "What does 'let Me alone' reveal about Moses' intercessory role for Israel?",
            "What does Psalm 23:4 say about fear?",
            "How does Isaiah 53:5 relate to atonement?",
            "What does \"the Word was made flesh\" reveal about the incarnation?",
            "How does Acts 8:37 show belief before baptism?",
        ], ["text", "markdown", "html"])
    func study(question: String, format: String) throws {
        let program = try CheckedProgram()
        let study = try program.run(["study", question, "--format", format])
        #expect(study.code == 0)
        let file = try program.file("study", study.output)
        let outcome = try program.run(["check", "--as", format, "--format", "jsonl", file])
        #expect(outcome.output == "", "\(question)")
        #expect(outcome.code == 0)
    }

    @Test(
        "as JSON: every text of every item",
        arguments: [
            "What does 'let Me alone' reveal about Moses' intercessory role for Israel?",
            "How does Isaiah 53:5 relate to atonement?",
        ])
    func json(question: String) throws {
        let program = try CheckedProgram()
        let study = try program.run(["study", question, "--format", "json"])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(study.output.utf8)) as? [String: Any])
        let sections = try #require(object["sections"] as? [[String: Any]])
        let texts = sections.flatMap { ($0["items"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String } }
        #expect(texts.count > 5)
        let lines = try texts.enumerated().map { k, text in
            String(decoding: try JSONSerialization.data(withJSONObject: ["id": k, "text": text]), as: UTF8.self)
        }
        let file = try program.file("items.jsonl", lines.joined(separator: "\n") + "\n")
        let answers = try program.run(["check", "--batch", file]).output.split(separator: "\n")
        #expect(answers.count == texts.count)
        for answer in answers where !answer.hasSuffix(#""findings":[]}"#) { Issue.record("\(answer)") }
    }
}
