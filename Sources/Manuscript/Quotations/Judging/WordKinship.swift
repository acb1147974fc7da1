internal import Scripture

/// Whether words that differ in letters are the same word, for all that.
enum WordKinship {
    private typealias Word = [UInt8]

    private static let divineNames = ["yahweh", "jehovah", "yhwh", "jhvh", "yah", "jah"].map { Array($0.utf8) }
    private static let titles = ["lord", "god"].map { Array($0.utf8) }
    private static let the = Array("the".utf8), name = Array("name".utf8)
    /// British spellings and American ones, in the order in which they are made alike; from which letter on.
    private static let respelled: [(old: Word, new: Word, from: Int)] = [
        ("ae", "e", 0), ("oe", "e", 0), ("our", "or", 2), ("dgem", "dgm", 0), ("plough", "plow", 0), ("ll", "l", 2),
        ("is", "iz", 3), ("yz", "ys", 2),
    ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }
    private static let endings: [(old: Word, new: Word)] = [("ence", "ense"), ("re", "er"), ("grey", "gray")]
        .map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Older spellings, by word, as they are spelled now.
    private static let older: [Word: Word] = {
        var older: [Word: Word] = [:]
        for line in Table(named: "old-spellings.tsv").lines {
            let columns = line.split(separator: "\t")
            if columns.count == 2 { older[Array(columns[0].utf8)] = Array(columns[1].utf8) }
        }
        return older
    }()

    /// How two stretches of words differ; both may not be empty together.
    static func kind(_ written: some Sequence<UInt8>, _ edition: some Sequence<UInt8>) -> WordDifference.Kind {
        let (a, b) = (words(written), words(edition))
        guard !a.isEmpty, !b.isEmpty else { return .words }
        if a.joined().elementsEqual(b.joined()) { return .spelling }
        if isDivineName(a, b) { return .divineName }
        if a.count == b.count, zip(a, b).allSatisfy(isSpelledAlike) { return .spelling }
        return .words
    }

    /// Small letters, without apostrophes; what is beyond ASCII stays as it is.
    private static func words(_ bytes: some Sequence<UInt8>) -> [Word] {
        var words: [Word] = []
        var word: Word = []
        for byte in bytes {
            let small = byte | 0x20
            if small &- 0x61 < 26 || byte &- 0x30 < 10 {
                word.append(small)
            } else if byte == 0x20 || byte == 0x2D || byte == 0x0A {
                if !word.isEmpty { words.append(word) }
                word.removeAll(keepingCapacity: true)
            } else if byte >= 0x80, byte != 0xE2, byte != 0x80, byte != 0x99 {
                word.append(byte)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The name on one side, a title that stands for it on the other: `Yahweh`, `the LORD`, `GOD`.
    private static func isDivineName(_ a: [Word], _ b: [Word]) -> Bool {
        guard a.count <= 8, b.count <= 8, a.contains(where: isDivineName) || b.contains(where: isDivineName) else {
            return false
        }
        return plain(a) == plain(b)
    }

    private static func isDivineName(_ word: Word) -> Bool {
        // All of them begin with one of two letters: most words need not be looked up.
        (word.first == 0x79 || word.first == 0x6A) && divineNames.contains(base(word))
    }

    private static func plain(_ words: [Word]) -> [Word] {
        words.filter { $0 != the }.map { isDivineName($0) || titles.contains(base($0)) ? name : $0 }
    }

    /// Without the ending of the possessive.
    private static func base(_ word: Word) -> Word { word.last == 0x73 ? word.dropLast() : word }

    private static func isSpelledAlike(_ a: Word, _ b: Word) -> Bool {
        let (a, b) = (older[a] ?? a, older[b] ?? b)
        if a == b { return true }
        // Only a ligature's spelling and a few old ones change the first letter.
        if a.first != b.first, !beginsWithVowel(a) || !beginsWithVowel(b) { return false }
        return spelling(a) == spelling(b)
    }

    private static func beginsWithVowel(_ word: Word) -> Bool {
        switch word.first {
        case 0x61, 0x65, 0x69, 0x6F: true
        default: false
        }
    }

    /// What a word is under every house's spelling: British endings, ligatures and doubled letters made American.
    private static func spelling(_ word: Word) -> Word {
        guard word.count > 3 else { return word }
        var letters = word
        // `four` and `hour` are no British spellings.
        for (old, new, least) in respelled where old.count != 3 || letters.count > 4 {
            replace(old, new, in: &letters, from: least)
        }
        for (old, new) in endings where letters.ends(old) {
            letters.replaceSubrange(letters.count - old.count..<letters.count, with: new)
        }
        return letters
    }

    private static func replace(_ old: Word, _ new: Word, in letters: inout Word, from least: Int) {
        var place = least
        while place + old.count <= letters.count {
            if letters.holds(old, at: place) {
                letters.replaceSubrange(place..<place + old.count, with: new)
                place += new.count
            } else {
                place += 1
            }
        }
    }
}

extension [UInt8] {
    /// Whether `other` stands from a place on.
    fileprivate func holds(_ other: [UInt8], at place: Int) -> Bool {
        for step in other.indices where self[place + step] != other[step] { return false }
        return true
    }

    fileprivate func ends(_ ending: [UInt8]) -> Bool {
        count >= ending.count && holds(ending, at: count - ending.count)
    }
}
