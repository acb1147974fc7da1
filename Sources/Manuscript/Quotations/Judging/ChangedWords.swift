internal import Philology

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

    /// Words that only their person tells apart.
    private static let pronouns: [Set<String>] = [
        ["my", "mine", "our", "your", "thy", "thine", "his", "her", "its", "their"],
        ["me", "us", "you", "thee", "him", "her", "them"], ["i", "we", "you", "he", "she", "they", "thou", "ye"],
    ]

    /// Words of grammar; what denies is none.
    private static let small = FunctionWords.all.subtracting(["no", "not", "nor"])

    private static let being: Set<String> = [
        "is", "are", "am", "art", "be", "was", "were", "wast", "wert", "been", "being",
    ]

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

    /// Whether what differs only fits a part of a verse to the sentence that it stands in: another person or ending, words of
    /// grammar, another beginning (`he “sendeth forth the Spirit”`). Where the part begins with a capital it stands
    /// as a sentence, and no more than its beginning and the persons may be others: `“He will spare us”` for `I`, `them`.
    static func areFitted(_ changes: [WordDifference], of quotation: Range<Int>, in prose: [UInt8]) -> Bool {
        let isPart = 0x61...0x7A ~= prose[quotation.lowerBound]
        return changes.allSatisfy { change in
            let (written, edition) = pair(change, in: prose)
            let isHead = change.written.lowerBound <= quotation.lowerBound
            let isGrammar = written.allSatisfy(small.contains) && edition.allSatisfy(small.contains)
            if isPart { return isHead && written.count <= 2 || isGrammar || isAdapted(change, in: prose) }
            return isHead && written.count <= 2 || isOfPerson(written, edition) || isLeftOutBeing(written, edition)
        }
    }

    private static func isOfPerson(_ written: [String], _ edition: [String]) -> Bool {
        written.count == 1 && edition.count == 1
            && pronouns.contains { $0.contains(written[0]) && $0.contains(edition[0]) }
    }

    private static func isLeftOutBeing(_ written: [String], _ edition: [String]) -> Bool {
        written.isEmpty && edition.count == 1 && being.contains(edition[0])
    }

    /// Whether another word of its own meaning stands for one of the edition's, and not a form or a slip of it: `first` for
    /// `best`. So another translation may have it.
    static func isRendering(_ difference: WordDifference, in prose: [UInt8]) -> Bool {
        let (written, edition) = pair(difference, in: prose)
        let ours = written.filter { !small.contains($0) && !edition.contains($0) }
        let theirs = edition.filter { !small.contains($0) && !written.contains($0) }
        return !ours.isEmpty && !theirs.isEmpty && !ours.contains { word in theirs.contains { isKin(word, $0) } }
    }

    private static func isKin(_ a: String, _ b: String) -> Bool {
        isInflected(a, b) || EditDistance.between(a.utf8, b.utf8) * 3 <= max(a.utf8.count, b.utf8.count)
    }

    /// Whether a difference is one of person or of endings: `our` for `your`, `continued` for `continue`; or a form of `be`
    /// left out, as in `the “stone cut out without hands”`.
    private static func isAdapted(_ difference: WordDifference, in prose: [UInt8]) -> Bool {
        let (written, edition) = pair(difference, in: prose)
        if isLeftOutBeing(written, edition) { return true }
        if areAlike(written, edition) { return true }
        // Another tense: `destroyed` for `he might destroy`.
        return areAlike(written.filter { !small.contains($0) }, edition.filter { !small.contains($0) })
    }

    private static func areAlike(_ written: [String], _ edition: [String]) -> Bool {
        !written.isEmpty && written.count == edition.count
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
