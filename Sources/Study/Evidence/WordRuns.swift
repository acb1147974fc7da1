/// Words of a text, folded for comparison, with where they stand.
struct WordRun: Hashable, Sendable {
    var folded: String
    /// UTF-8 bytes of the text.
    var range: Range<Int>
}

enum WordRuns {
    /// The words of a Latin-script text: letters and digits, with apostrophes inside a word kept as `'`.
    static func of(_ text: some StringProtocol) -> [WordRun] {
        let bytes = Array(text.utf8)
        var runs: [WordRun] = []
        var at = 0
        while at < bytes.count {
            guard isWordByte(bytes[at]) else {
                at += apostropheLength(bytes, at) ?? 1
                continue
            }
            let start = at
            var word: [UInt8] = []
            while at < bytes.count {
                if isWordByte(bytes[at]) {
                    word.append(65...90 ~= bytes[at] ? bytes[at] | 32 : bytes[at])
                    at += 1
                } else if let length = apostropheLength(bytes, at), at + length < bytes.count, isWordByte(bytes[at + length]) {
                    word.append(UInt8(ascii: "'"))
                    at += length
                } else {
                    break
                }
            }
            runs.append(WordRun(folded: String(decoding: word, as: UTF8.self), range: start..<at))
        }
        return runs
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte >= 0xC3 && byte != 0xE2
    }

    /// U+0027, U+2019 or U+02BC at `at`: its length in bytes.
    private static func apostropheLength(_ bytes: [UInt8], _ at: Int) -> Int? {
        if bytes[at] == UInt8(ascii: "'") { return 1 }
        if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 { return bytes[at + 2] == 0x99 ? 3 : nil }
        if bytes[at] == 0xCA, at + 1 < bytes.count, bytes[at + 1] == 0xBC { return 2 }
        return nil
    }

    /// Where `phrase` stands in `words`, as ranges of indexes.
    static func find(_ phrase: [String], in words: [WordRun]) -> [Range<Int>] {
        guard !phrase.isEmpty, words.count >= phrase.count else { return [] }
        return (0...words.count - phrase.count).compactMap { start in
            for (offset, word) in phrase.enumerated() where words[start + offset].folded != word { return nil }
            return start..<start + phrase.count
        }
    }
}
