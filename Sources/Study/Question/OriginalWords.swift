internal import Library
internal import Philology
internal import Scripture
internal import Search
internal import TextIndex

/// Which words of the originals an English word renders, found in the editions themselves: where an edition has the word, the
/// tagged edition's verse has a number, more often than chance would give.
///
/// So a word that one translation has finds verses in which another says it otherwise, and no list of synonyms is kept.
struct OriginalWords {
    private let editions: [IndexedText]
    private let tagged: IndexedText?
    private let library: Library

    init(_ editions: [IndexedText], _ library: Library) {
        self.editions = editions
        self.library = library
        tagged = editions.first { ($0.field(Self.numbers)?.termCount ?? 0) > 0 }
    }

    private static let numbers = "strong"
    /// Verses looked at for a word; of more, some at even steps.
    private static let sample = 400
    private static let verseCount = 31_102.0
    /// How sure it is at most that a word stands for a number, and what a lexicon's gloss alone says.
    private static let most = 0.5
    private static let glossed = 0.1

    /// The common keys of verses in which any edition has a stem, each once, and in how many one edition has it.
    func verses(with stem: String) throws(IndexError) -> (keys: [UInt32], most: Int) {
        var keys: Set<UInt32> = []
        var most = 0
        for text in editions {
            guard let field = text.field(StemCounts.field), let term = try field.term(named: stem) else { continue }
            most = max(most, term.documents)
            keys.formUnion(try text.commonKeys(of: field.postings(of: term)))
        }
        return (keys.sorted(), most)
    }

    /// The common keys of verses that have a word of the original.
    func verses(with number: StrongsNumber) throws(IndexError) -> [UInt32] {
        guard let tagged, let field = tagged.field(Self.numbers), let term = try field.term(named: number.description)
        else { return [] }
        return try tagged.commonKeys(of: field.postings(of: term))
    }

    /// The numbers that a word renders, with how likely each is to be rendered so.
    /// - Parameter keys: the verses that have the word's stem.
    func numbers(of stem: String, _ word: String, in keys: [UInt32]) throws -> [StrongsNumber: Double] {
        guard let tagged, let field = tagged.field(Self.numbers) else { return [:] }
        guard !keys.isEmpty else {
            let glossed = try library.numbers(glossedBy: word)
            return Dictionary(glossed.prefix(12).map { ($0, Self.glossed) }, uniquingKeysWith: max)
        }
        guard keys.count <= 4_000 else { return [:] }
        let step = max(1, keys.count / Self.sample)
        var counts: [StrongsNumber: Int] = [:]
        var looked = 0
        for place in stride(from: 0, to: keys.count, by: step) {
            guard let document = try tagged.documents(withKey: keys[place]).first,
                try tagged.commonKey(of: document) == keys[place]
            else { continue }
            looked += 1
            var here: Set<StrongsNumber> = []
            for word in TaggedWord.list(try tagged.payload(of: document)) {
                if let number = word.strongs.first?.root, here.insert(number).inserted {
                    counts[number, default: 0] += 1
                }
            }
        }
        var found: [(number: StrongsNumber, share: Double)] = []
        for (number, count) in counts where count >= 2 || looked == 1 {
            guard Double(count) > 0.02 * Double(looked), let term = try field.term(named: number.description) else {
                continue
            }
            let all = Double(term.documents)
            let together = Double(count) * Double(keys.count) / Double(looked)
            let share = (together - all * Double(keys.count) / Self.verseCount) / (all + 2)
            if share > 0.05 { found.append((number, min(Self.most, share * Self.most))) }
        }
        found.sort { ($1.share, $0.number) < ($0.share, $1.number) }
        return Dictionary(found.prefix(16).map { ($0.number, $0.share) }, uniquingKeysWith: max)
    }
}
