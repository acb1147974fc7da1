/// What the line of a topical index says to a reader.
enum TopicWords {
    private static let loose: Set = ["with", "see", "and", "to", "of", ";", ",", ":"]
    /// How Nave begins a line that lists what is left.
    private static let beginnings = [
        "unclassified scriptures relating to", "unclassified scriptures descriptive of",
        "general scriptures concerning",
        "unclassified scriptures",
    ].map { Array($0.utf8) }

    /// The line's words, without Nave's for a line that lists all there is, and without a “with” whose references came after it.
    static func telling(_ text: String) -> String {
        var rest = text[...]
        for beginning in beginnings
        where text.utf8.prefix(beginning.count).elementsEqual(beginning, by: { $0 | 0x20 == $1 | 0x20 }) {
            rest = text.dropFirst(beginning.count).drop { $0 == " " }
            break
        }
        let words = rest.split(separator: " ")
        return words.reversed().drop { loose.contains($0.lowercased()) }.reversed().joined(separator: " ")
    }
}
