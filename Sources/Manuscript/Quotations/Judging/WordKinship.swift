/// Whether words that differ in letters are the same word, for all that.
enum WordKinship {
    private typealias Word = [UInt8]

    private static let divineNames = ["yahweh", "jehovah", "yhwh", "jhvh", "yah", "jah"].map { Array($0.utf8) }
    private static let titles = ["lord", "god"].map { Array($0.utf8) }
    private static let the = Array("the".utf8), name = Array("name".utf8)

    /// How two stretches of words differ; both may not be empty together.
    static func kind(_ written: some Sequence<UInt8>, _ edition: some Sequence<UInt8>) -> WordDifference.Kind {
        let (a, b) = (words(written), words(edition))
        guard !a.isEmpty, !b.isEmpty else { return .words }
        if a.joined().elementsEqual(b.joined()) { return .spelling }
        if isDivineName(a, b) { return .divineName }
        if a.count == b.count, zip(a, b).allSatisfy({ $0 == $1 || spelling($0) == spelling($1) }) { return .spelling }
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
        guard a.count <= 8, b.count <= 8, (a + b).contains(where: { divineNames.contains(base($0)) }) else { return false }
        return plain(a) == plain(b)
    }

    private static func plain(_ words: [Word]) -> [Word] {
        words.filter { $0 != the }.map { divineNames.contains(base($0)) || titles.contains(base($0)) ? name : $0 }
    }

    /// Without the ending of the possessive.
    private static func base(_ word: Word) -> Word { word.last == 0x73 ? word.dropLast() : word }

    /// What a word is under every house's spelling: British endings, ligatures and doubled letters made American.
    private static func spelling(_ word: Word) -> Word {
        guard word.count > 3 else { return word }
        var letters = word
        replace("ae", "e", in: &letters)
        replace("oe", "e", in: &letters)
        if letters.count > 4 { replace("our", "or", in: &letters, from: 2) }
        replace("dgem", "dgm", in: &letters)
        replace("plough", "plow", in: &letters)
        replace("ll", "l", in: &letters, from: 2)
        replace("is", "iz", in: &letters, from: 3)
        replace("yz", "ys", in: &letters, from: 2)
        ending("ence", "ense", of: &letters)
        ending("re", "er", of: &letters)
        ending("grey", "gray", of: &letters)
        return letters
    }

    private static func replace(_ old: String, _ new: String, in letters: inout Word, from least: Int = 0) {
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        var place = least
        while place + old.count <= letters.count {
            if letters[place..<place + old.count].elementsEqual(old) {
                letters.replaceSubrange(place..<place + old.count, with: new)
                place += new.count
            } else {
                place += 1
            }
        }
    }

    private static func ending(_ old: String, _ new: String, of letters: inout Word) {
        let old = Array(old.utf8)
        guard letters.count >= old.count, letters.suffix(old.count).elementsEqual(old) else { return }
        letters.replaceSubrange(letters.count - old.count..<letters.count, with: Array(new.utf8))
    }
}
