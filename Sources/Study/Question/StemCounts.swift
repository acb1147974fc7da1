internal import Patterns
internal import Philology
internal import Scripture
internal import Search
internal import TextIndex

/// How rare English stems are in the editions of a library.
struct StemCounts {
    private let fields: [IndexedField]
    private let words: [IndexedField]

    static let field = "stem"

    init(_ searcher: Searcher) {
        let editions = searcher.editions.filter { $0.properties["language"] == "en" }
        fields = editions.compactMap { $0.field(Self.field) }
        words = editions.compactMap { $0.field("word") }
    }

    /// Whether any edition has a folded word in this very form.
    func has(_ word: String) throws(IndexError) -> Bool {
        for field in words where try field.term(named: word) != nil { return true }
        return false
    }

    /// In how many verses of the edition that has it most often it stands.
    func count(of stem: String) throws(IndexError) -> Int {
        var most = 0
        for field in fields {
            if let term = try field.term(named: stem) { most = max(most, term.documents) }
        }
        return most
    }

    /// The stems of words that tell something, each once, with their rarity.
    func rarities(of words: [String]) throws(IndexError) -> [(stem: String, weight: Double)] {
        var rarities: [(stem: String, weight: Double)] = []
        for word in words where !QuestionWords.shared.contains(word) {
            let stem = EnglishStem.stem(word)
            if rarities.contains(where: { $0.stem == stem }) { continue }
            let count = try count(of: stem)
            if count > 0 { rarities.append((stem, Logarithm.natural(31_102 / Double(count)))) }
        }
        return rarities
    }
}
