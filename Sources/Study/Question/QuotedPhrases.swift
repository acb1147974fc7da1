/// Words in quotation marks, told apart from apostrophes.
enum QuotedPhrases {
    struct Phrase: Hashable {
        var text: String
        /// UTF-8 bytes of the question, marks included.
        var range: Range<Int>
    }

    static func of(_ text: String) -> [Phrase] {
        var found: [Phrase] = []
        let scalars = Array(text.unicodeScalars)
        var offsets: [Int] = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        var at = 0
        while at < scalars.count {
            if let closers = closers[scalars[at]], opens(scalars, at), let end = close(scalars, at, closers) {
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[at + 1..<end])
                found.append(Phrase(text: trimmed(String(words)), range: offsets[at]..<offsets[end + 1]))
                at = end + 1
            } else {
                at += 1
            }
        }
        return found.filter { !$0.text.isEmpty }
    }

    private static let closers: [Unicode.Scalar: Set<Unicode.Scalar>] = [
        "\"": ["\""], "\u{201C}": ["\u{201D}", "\""], "'": ["'", "\u{2019}"], "\u{2018}": ["\u{2019}", "'"],
        "\u{00AB}": ["\u{00BB}"],
    ]

    /// A mark opens only at the start of a word: after a letter it is an apostrophe.
    private static func opens(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        (at == 0 || !scalars[at - 1].properties.isAlphabetic) && at + 1 < scalars.count
            && !scalars[at + 1].properties.isWhitespace
    }

    /// The last place before the next opening where the quotation can close: after a word and before none.
    /// An apostrophe that ends a word (`Moses'`) closes only where nothing better follows.
    private static func close(_ scalars: [Unicode.Scalar], _ open: Int, _ closers: Set<Unicode.Scalar>) -> Int? {
        scalars.indices.dropFirst(open + 1).first { at in
            closers.contains(scalars[at]) && !scalars[at - 1].properties.isWhitespace
                && (at + 1 == scalars.count || !scalars[at + 1].properties.isAlphabetic)
        }
    }

    private static func trimmed(_ text: String) -> String {
        let edges: Set<Character> = [" ", ",", ".", ";", ":", "!", "?", "…"]
        return String(text.drop { edges.contains($0) }.reversed().drop { edges.contains($0) }.reversed())
    }
}
