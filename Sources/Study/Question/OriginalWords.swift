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
    /// As many verses without the word are added to those of a number, so that one verse proves little.
    private static let doubt = 5.0
    private static let least = 0.01

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
        let step = max(1, (keys.count + Self.sample - 1) / Self.sample)
        var verses: [[StrongsNumber]] = []
        var counts: [StrongsNumber: Double] = [:]
        for place in stride(from: 0, to: keys.count, by: step) {
            guard let document = try tagged.documents(withKey: keys[place]).first,
                try tagged.commonKey(of: document) == keys[place]
            else { continue }
            let here = Set(TaggedWord.list(try tagged.payload(of: document)).compactMap { $0.strongs.first?.root })
            for number in here { counts[number, default: 0] += 1 }
            verses.append(here.sorted())
        }
        let scale = Double(keys.count) / Double(max(verses.count, 1))
        let chance = Double(keys.count) / Self.verseCount
        var shares: [StrongsNumber: (share: Double, verses: Double)] = [:]
        for (number, count) in counts {
            guard let term = try field.term(named: number.description) else { continue }
            let all = Double(term.documents)
            let share = (count * scale - all * chance) / (all + Self.doubt)
            if share > 0 { shares[number] = (share, all) }
        }
        // Each verse's one rendering is shared out among its numbers, so that what merely stands beside the right one gets little.
        var parts: [StrongsNumber: Double] = [:]
        for here in verses {
            let whole = here.reduce(chance) { $0 + (shares[$1]?.share ?? 0) }
            for number in here { parts[number, default: 0] += (shares[number]?.share ?? 0) / whole }
        }
        var found: [(number: StrongsNumber, share: Double, count: Double)] = []
        for (number, part) in parts {
            guard let all = shares[number]?.verses else { continue }
            let count = part * scale
            let share = count / (all + Self.doubt)
            if share > max(Self.least, 2 * chance) { found.append((number, min(Self.most, share), count)) }
        }
        found.sort { ($1.count, $0.number) < ($0.count, $1.number) }
        return Dictionary(found.prefix(16).map { ($0.number, $0.share) }, uniquingKeysWith: max)
    }
}
