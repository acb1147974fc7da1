internal import Scripture

/// Which words ask after the same thing: `intercessory`, `intercession` and `mediator`.
struct WordFamilies: Sendable {
    static let shared = WordFamilies("word-families.txt")

    private var members: [[String]] = []
    private var families: [String: [Int]] = [:]

    private init(_ table: String) {
        for line in Table(named: table).lines {
            let words = line.split(separator: " ").map(String.init)
            for word in words { families[word, default: []].append(members.count) }
            members.append(words)
        }
    }

    /// The word and those of its families; the word alone where it has none.
    func kin(of word: String) -> Set<String> {
        Set(families[word, default: []].flatMap { members[$0] } + [word])
    }

    /// Whether two words share a family, or are forms of one word: they agree but for an ending.
    func areKin(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        if let of = families[a], let other = families[b], of.contains(where: other.contains) { return true }
        let shared = Self.sharedBytes(a, b)
        guard shared >= Self.leastShared else { return false }
        let rest = (a.utf8.count - shared, b.utf8.count - shared)
        let endsInIon = [a, b].contains { word in word.utf8.count > shared && word.dropFirst(shared).hasPrefix("ion") }
        if endsInIon, Self.falseRoots.contains(String(decoding: a.utf8.prefix(shared), as: UTF8.self)) { return false }
        return Self.endings.contains(String(decoding: a.utf8.suffix(rest.0), as: UTF8.self))
            && Self.endings.contains(String(decoding: b.utf8.suffix(rest.1), as: UTF8.self))
    }

    /// What all words begin with that ``areKin(_:_:)`` may hold for kin to a word, in bytes: those of its families, and
    /// the first letters that its other forms share.
    func beginnings(of word: String) -> Set<String> {
        kin(of: word).union([String(decoding: word.utf8.prefix(Self.leastShared), as: UTF8.self)])
    }

    /// With how many bytes two words begin alike.
    static func sharedBytes(_ a: String, _ b: String) -> Int {
        var count = 0
        for (a, b) in zip(a.utf8, b.utf8) {
            if a != b { break }
            count += 1
        }
        return count
    }

    /// In bytes; forms of one word share no fewer.
    private static let leastShared = 4

    /// What words in *-ion* begin with that have nothing to do with the word they seem to come from: compassion is no compass.
    private static let falseRoots: Set<String> = ["compass", "miss", "pass", "port", "mans", "pens", "tens"]

    private static let endings: Set<String> = [
        "", "s", "es", "ed", "d", "ing", "e", "er", "ers", "or", "ors", "ion", "ions", "ory", "ness", "ful", "ly", "y",
        "ies", "ied", "eth", "est", "ment", "ments", "al", "ity", "ance", "ence", "ant", "ent", "able", "ish", "n",
        "en",
    ]
}
