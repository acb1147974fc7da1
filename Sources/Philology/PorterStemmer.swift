/// The steps of M. F. Porter's second English stemmer (snowballstem.org, "The English (Porter2) stemming
/// algorithm"), on small ASCII letters, with *-eth* and *-est* taken off beside *-ed* and *-ing*.
struct PorterStemmer {
    private(set) var word: [UInt8]
    /// Where the regions R1 and R2 begin.
    private var r1 = 0
    private var r2 = 0

    init(_ word: [UInt8]) {
        self.word = word
    }

    mutating func run() {
        markConsonantY()
        r1 = regionStart(after: 0)
        for prefix in ["gener", "commun", "arsen"] where word.starts(with: prefix.utf8) { r1 = prefix.utf8.count }
        r2 = regionStart(after: r1)
        plurals()
        if word != Array("outing".utf8) { inflections() }
        finalY()
        replaceSuffix(Self.step2, in: r1)
        derivations()
        residues()
        finalE()
        for index in word.indices where word[index] == Self.consonantY { word[index] = Self.y }
    }

    // MARK: Letters and regions

    private static let y = UInt8(ascii: "y")
    private static let consonantY = UInt8(ascii: "Y")

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), y: true
        default: false
        }
    }

    private mutating func markConsonantY() {
        for index in word.indices where word[index] == Self.y {
            if index == 0 || Self.isVowel(word[index - 1]) { word[index] = Self.consonantY }
        }
    }

    /// After the first non-vowel that follows a vowel, from `start`.
    private func regionStart(after start: Int) -> Int {
        var index = start
        while index < word.count, !Self.isVowel(word[index]) { index += 1 }
        while index < word.count, Self.isVowel(word[index]) { index += 1 }
        return min(index + 1, word.count)
    }

    private func ends(_ suffix: String) -> Bool {
        word.count >= suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    private mutating func replaceEnd(_ count: Int, with replacement: String = "") {
        word.removeLast(count)
        word += replacement.utf8
    }

    private func hasVowel(before end: Int) -> Bool { word[..<end].contains(where: Self.isVowel) }

    /// A vowel between non-vowels at the end, the last not w, x or Y; or a vowel and a non-vowel that are the whole word.
    private var endsInShortSyllable: Bool {
        let count = word.count
        if count == 2 { return Self.isVowel(word[0]) && !Self.isVowel(word[1]) }
        guard count > 2 else { return false }
        let last = word[count - 1]
        return !Self.isVowel(word[count - 3]) && Self.isVowel(word[count - 2]) && !Self.isVowel(last)
            && last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && last != Self.consonantY
    }

    private var endsInDouble: Bool {
        guard word.count > 1, let last = word.last, word[word.count - 2] == last else { return false }
        return "bdfgmnprt".utf8.contains(last)
    }

    // MARK: Steps

    private mutating func plurals() {
        if ends("sses") {
            replaceEnd(2)
        } else if ends("ied") || ends("ies") {
            replaceEnd(3, with: word.count > 4 ? "i" : "ie")
        } else if ends("us") || ends("ss") {
            return
        } else if ends("s"), word.count > 2, hasVowel(before: word.count - 2) {
            replaceEnd(1)
        }
    }

    private mutating func inflections() {
        for suffix in ["eedly", "eed"] where ends(suffix) {
            if word.count - suffix.utf8.count >= r1 { replaceEnd(suffix.utf8.count, with: "ee") }
            return
        }
        // "seeth", "fleest": the verb ends in ee.
        if ends("eeth") || ends("eest") { return replaceEnd(2) }
        for suffix in ["ingly", "edly", "edst", "ing", "eth", "est", "ed"] where ends(suffix) {
            let start = word.count - suffix.utf8.count
            guard hasVowel(before: start) else { return }
            replaceEnd(suffix.utf8.count)
            if ends("at") || ends("bl") || ends("iz") {
                word.append(UInt8(ascii: "e"))
            } else if endsInDouble {
                word.removeLast()
            } else if r1 >= word.count, endsInShortSyllable {
                word.append(UInt8(ascii: "e"))
            }
            return
        }
    }

    private mutating func finalY() {
        guard word.count > 2, let last = word.last, last == Self.y || last == Self.consonantY,
            !Self.isVowel(word[word.count - 2])
        else { return }
        replaceEnd(1, with: "i")
    }

    private static let step2: [(String, String)] = [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"),
        ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"), ("abli", "able"), ("alli", "al"),
        ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ]

    private mutating func replaceSuffix(_ rules: [(String, String)], in region: Int) {
        guard let (suffix, replacement) = rules.first(where: { ends($0.0) }) else { return }
        let start = word.count - suffix.utf8.count
        guard start >= region else { return }
        if suffix == "ogi", start == 0 || word[start - 1] != UInt8(ascii: "l") { return }
        if suffix == "li", start == 0 || !"cdeghkmnrt".utf8.contains(word[start - 1]) { return }
        replaceEnd(suffix.utf8.count, with: replacement)
    }

    private mutating func derivations() {
        if ends("ative") {
            if word.count - 5 >= r2 { replaceEnd(5) }
            return
        }
        replaceSuffix(
            [
                ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
                ("ical", "ic"),
                ("ness", ""), ("ful", ""),
            ], in: r1)
    }

    private mutating func residues() {
        for suffix in [
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
            "al", "er", "ic",
        ]
        where ends(suffix) {
            if word.count - suffix.utf8.count >= r2 { replaceEnd(suffix.utf8.count) }
            return
        }
        if ends("ion"), word.count - 3 >= r2, word.count > 3, "st".utf8.contains(word[word.count - 4]) { replaceEnd(3) }
    }

    private mutating func finalE() {
        guard let last = word.last else { return }
        if last == UInt8(ascii: "e") {
            let start = word.count - 1
            if start >= r2 { return replaceEnd(1) }
            if start >= r1 {
                let e = word.removeLast()
                if endsInShortSyllable { word.append(e) }
            }
        } else if last == UInt8(ascii: "l"), word.count - 1 >= r2, word.count > 1, word[word.count - 2] == last {
            replaceEnd(1)
        }
    }
}
