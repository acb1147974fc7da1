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
            rest = Substring(text.utf8.dropFirst(beginning.count))
            break
        }
        var words = rest.utf8.split(separator: 32).map(Substring.init)
        while let last = words.last, loose.contains(last.lowercased()) { words.removeLast() }
        return words.joined(separator: " ")
    }
}
