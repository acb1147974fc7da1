/// In what way words differ from those of an edition.
enum ChangedWords {
    private typealias Word = [UInt8]

    private static let old: Set<String> = [
        "thou", "thee", "ye", "thy", "thine", "thyself", "hath", "hast", "doth", "dost", "doest", "art", "wast", "wert",
        "hadst", "didst", "saith", "shalt", "wilt", "canst", "mayest", "mightest", "shouldest", "wouldest", "couldest",
        "unto", "spake", "brake", "bare", "sware", "gat", "yea", "nay", "brethren", "wherefore", "whosoever",
        "whatsoever",
    ]
    /// Words that end so and are no old form of a verb.
    private static let ending: Set<String> = [
        "teeth", "nazareth", "elizabeth", "seth", "japheth", "beneath", "death", "breath", "wreath",
        "chinnereth", "ashtoreth",
    ]

    private static let persons: [Set<String>] = [
        [
            "my", "mine", "our", "ours", "your", "yours", "thy", "thine", "his", "her", "hers", "its", "their",
            "theirs",
            "the", "a", "an", "every", "this", "these", "those",
        ],
        [
            "me", "us", "you", "thee", "him", "her", "it", "them", "thou", "ye", "i", "we", "he", "she", "they",
            "who", "whom", "which",
        ],
        ["myself", "ourselves", "yourself", "yourselves", "thyself", "himself", "herself", "themselves", "itself"],
        ["is", "are", "am", "be", "was", "were", "art"], ["has", "have", "hath", "hast", "had"],
    ]

    private static let being: Set<String> = ["is", "are", "am", "be", "was", "were", "been", "being"]

    /// Whether old words of the edition stand in modern ones: `thou`, `hath`, `loveth`. Then another edition is likely
    /// quoted, one that made them modern.
    static func holdModern(_ differences: [WordDifference], in prose: [UInt8]) -> Bool {
        differences.contains { change in
            guard change.kind.isChange else { return false }
            let (written, edition) = pair(change, in: prose)
            return !written.isEmpty && edition.contains { isOld($0) && !written.contains($0) }
                && !written.contains(where: isOld)
        }
    }

    /// Whether a difference is one of person or of endings: `our` for `your`, `continued` for `continue`; or a form of `be`
    /// left out, as in `the “stone cut out without hands”`.
    static func isAdapted(_ difference: WordDifference, in prose: [UInt8]) -> Bool {
        let (written, edition) = pair(difference, in: prose)
        if written.isEmpty, edition.count == 1 { return being.contains(edition[0]) }
        return !written.isEmpty && written.count == edition.count
            && zip(written, edition).allSatisfy { isAlike($0, $1) || isInflected($0, $1) }
    }

    private static func isOld(_ word: String) -> Bool {
        old.contains(word) || word.utf8.count > 4 && word.hasSuffix("eth") && !ending.contains(word)
    }

    private static func isAlike(_ a: String, _ b: String) -> Bool {
        a == b || persons.contains { $0.contains(a) && $0.contains(b) }
    }

    /// Whether two words have all but an ending of up to three letters in common.
    private static func isInflected(_ a: String, _ b: String) -> Bool {
        let same = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        return same >= 3 && a.utf8.count - same <= 3 && b.utf8.count - same <= 3
    }

    private static func pair(_ difference: WordDifference, in prose: [UInt8]) -> ([String], [String]) {
        (words(prose[difference.written]), words(difference.edition.utf8))
    }

    /// Words in small letters.
    private static func words(_ bytes: some Sequence<UInt8>) -> [String] {
        var words: [String] = []
        var word: Word = []
        for byte in bytes {
            if (byte | 0x20) &- 0x61 < 26 {
                word.append(byte | 0x20)
            } else if byte == 0x20 || byte == 0x0A {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
