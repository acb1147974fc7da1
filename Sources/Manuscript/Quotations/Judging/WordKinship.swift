/// Whether words that differ in letters are the same word, for all that.
enum WordKinship {
    private static let divineNames: Set<String> = ["yahweh", "jehovah", "yhwh", "jhvh", "yah", "jah"]
    private static let titles: Set<String> = ["lord", "god"]

    /// How two stretches of words differ; both may not be empty together.
    static func kind(_ written: [UInt8], _ edition: [UInt8]) -> WordDifference.Kind {
        let (a, b) = (words(written), words(edition))
        if !a.isEmpty, !b.isEmpty {
            if a.joined() == b.joined() { return .spelling }
            if isDivineName(a, b) { return .divineName }
            if a.count == b.count, zip(a, b).allSatisfy({ $0 == $1 || spelling($0) == spelling($1) }) { return .spelling }
        }
        return .words
    }

    private static func words(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber && !"'’ʼ‘".contains($0) }
            .map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
    }

    /// The name on one side, a title that stands for it on the other: `Yahweh`, `the LORD`, `GOD`.
    private static func isDivineName(_ a: [String], _ b: [String]) -> Bool {
        func isName(_ words: [String]) -> Bool { words.contains { divineNames.contains($0.hasSuffix("s") ? String($0.dropLast()) : $0) } }
        func plain(_ words: [String]) -> [String] {
            words.filter { $0 != "the" }.map { word in
                let base = word.hasSuffix("s") ? String(word.dropLast()) : word
                return divineNames.contains(base) || titles.contains(base) ? "name" : word
            }
        }
        return (isName(a) || isName(b)) && plain(a) == plain(b)
    }

    /// What a word is under every house's spelling: British endings, ligatures and doubled letters made American.
    static func spelling(_ word: String) -> String {
        guard word.utf8.count > 3 else { return word }
        var letters = Array(word.utf8)
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
        return String(decoding: letters, as: UTF8.self)
    }

    private static func replace(_ old: String, _ new: String, in letters: inout [UInt8], from least: Int = 0) {
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

    private static func ending(_ old: String, _ new: String, of letters: inout [UInt8]) {
        let old = Array(old.utf8)
        guard letters.count >= old.count, letters.suffix(old.count).elementsEqual(old) else { return }
        letters.replaceSubrange(letters.count - old.count..<letters.count, with: Array(new.utf8))
    }
}
