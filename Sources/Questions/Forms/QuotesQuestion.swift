public import JSONText
internal import Library
internal import Manuscript
internal import Scripture
internal import Study

public struct QuotesQuestion: QuestionForm {
    public let name = "quotes"
    public let list: String? = "quotations"
    public let title = "Find quotations"
    public let summary =
        "Finds the quotations of scripture in a text, sets each word by word beside every edition of the library, and judges it: exact, altered, of another edition, of another passage, or unknown."
    public let parameters = [
        Parameter("text", .text(longest: 200_000), "The text to read.", isRequired: true),
        Parameter(
            "context", .text(longest: Parameter.longestName),
            "What references without a book count from, such as Exodus 32."),
        .edition, .limit(200, most: 2000, of: "quotations"), .offset(of: "quotations"),
    ]
    public let example: [JSON.Member] = [
        .init("text", "God says, “Now therefore let me alone, that my wrath may wax warm against them” (Exodus 32:10).")
    ]

    public var schema: Schema {
        .object([("quotations", .array(QuotationObject.schema)), ("window", Window.schema)])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let reading = try QuotedText(
            arguments.text("text"), context: try arguments.context("context"),
            expecting: arguments.text("edition"), in: library)
        guard !reading.found.isEmpty else { throw .nothingFound("no quotation of scripture was found in this text") }
        let window = Window(arguments, total: reading.found.count)
        let found = reading.found[window.range]
        return Answer(
            Document(
                title: "Quotations",
                sections: [
                    Section(
                        id: "quotations", title: "", blocks: [Block(.bullets, found.map(reading.item))])
                ]), [.init("quotations", .array(found.map(reading.json)))], window: window)
    }
}
