/// A topical line as it is shown: words that the index sets in capitals throughout are set as a title is.
enum TopicName {
    static func shown(_ name: String) -> String {
        // “0F” for “OF” is how the index was read by a machine.
        trimmed(name).replacing("0F ", with: "OF ").split(separator: " ", omittingEmptySubsequences: false).enumerated()
            .map { index, word in
                guard word.utf8.count > 1, word.contains(where: \.isLetter), word == word.uppercased() else {
                    return word == "A" && index > 0 ? "a" : String(word)
                }
                let small = word.lowercased()
                if index > 0, smallWords.contains(small) { return small }
                // The first letter stays; it may stand behind a mark: `(A`.
                guard let first = small.firstIndex(where: \.isLetter) else { return small }
                return small[..<first] + small[first].uppercased() + small[small.index(after: first)...]
            }.joined(separator: " ")
    }

    /// Whether a line has kept a piece of a reference that was not read: `Visited, by Ti 4:10`. It says nothing to a reader.
    static func isBroken(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && 48...57 ~= bytes[at] }
        return bytes.indices.contains { bytes[$0] == UInt8(ascii: ":") && isDigit($0 - 1) && isDigit($0 + 1) }
    }

    /// Without what the index left hanging: `the bronze serpent ; with`, `God' s`.
    private static func trimmed(_ name: String) -> String {
        var name = name.replacing("' s ", with: "'s ").replacing(" ;", with: ";").replacing(" ,", with: ",")
        for end in ["; with", ";", ",", " with", " "] where name.hasSuffix(end) { name.removeLast(end.count) }
        // Lines that the index runs together: `a Jewish rabbi -Becomes a disciple`.
        return name.replacing(" -", with: "; ")
    }

    private static let smallWords: Set<String> = [
        "of", "the", "and", "to", "in", "for", "with", "by", "from", "on", "at", "or", "a", "an", "as", "his", "their",
    ]
}
