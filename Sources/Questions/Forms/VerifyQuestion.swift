public import JSONText
internal import Library
internal import Manuscript
internal import Scripture
internal import Study

public struct VerifyQuestion: QuestionForm {
    public let name = "verify"
    public let toolName = "verify_quotation"
    public let title = "Verify a quotation"
    public let summary =
        "Says whether words are scripture as an edition has it, where they stand, and what differs; with a citation, whether they stand there. Use it before giving any quotation of scripture."
    public let parameters = [
        Parameter(
            "quotation", .text(longest: 4000), "The words, without quotation marks and without the reference.",
            isRequired: true),
        Parameter("citation", .passage, "The reference that is given for them, such as Exodus 32:10."),
        .edition,
    ]
    public let example: [JSON.Member] = [
        .init("quotation", "Now therefore let me alone, that my wrath may wax warm against them"),
        .init("citation", "Exodus 32:10"),
    ]

    public var schema: Schema { QuotationObject.schema }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        // The marks are the question's own: within them there may be none.
        let words = String(arguments.text("quotation").filter { !"“”\"«»\n\r".contains($0) })
        let passage = try arguments.passage("citation")
        let citation = passage.map { " (\($0.name))" } ?? ""
        let text = "“\(words)”\(citation)"
        let reading = try QuotedText(text, context: nil, expecting: arguments.text("edition"), in: library)
        guard let quotation = reading.found.max(by: { $0.range.count < $1.range.count }) else {
            throw .nothingFound(
                "no edition here has these words; they may be of an edition that is not installed, a paraphrase, or invented: it cannot be told which"
            )
        }
        guard case .object(let members) = reading.json(quotation) else { return Answer(Document(title: ""), []) }
        return Answer(
            Document(
                title: quotation.verdict.words.prefix(1).uppercased() + quotation.verdict.words.dropFirst(),
                sections: [Section(id: "verdict", title: "", blocks: [Block(.paragraphs, [reading.item(quotation)])])]),
            members)
    }
}
