internal import Library
internal import Patterns
internal import Scripture
internal import Search

/// Finds the passage a question is about: one it names, else one that has the phrase it quotes, weighed by the
/// names and theme words of the question; else one that its theme leads to.
struct PassageResolver {
    let library: Library
    let finder: PhraseFinder
    /// The editions to look for phrases in, the chief one first.
    let editions: [Resource]
    let question: Question
    /// What verses are near words by; `nil` where the library has none.
    let likeness: VerseLikeness?

    /// - Throws: ``ResolutionError`` or a `Fault`.
    func resolve(at passage: Passage?) throws -> Resolution {
        if let named = passage ?? question.references.first?.passage {
            let why = passage == nil ? "the question names it" : "it was given"
            return Resolution(
                passage: named, phrase: try phrase(in: named), why: why, candidates: [], isUnsure: false)
        }
        for phrase in question.phrases {
            if let found = try quoted(phrase) { return found }
        }
        var unmarked: [PhraseMatch] = []
        for words in Self.runs(of: WordRuns.of(question.text).map(\.folded)) {
            unmarked = try finder.matches(words.joined(separator: " "), in: editions)
            guard !unmarked.isEmpty else { continue }
            // A few words in a row may be there by chance; more are quoted.
            if words.count(where: { !QuestionWords.shared.contains($0) }) >= Self.quotedUnmarked {
                return try weigh(exact: unmarked, recalled: [], asked: words.joined(separator: " "))
            }
            break
        }
        if let quoted = question.phrases.first, question.themes.isEmpty { throw ResolutionError.phraseNotFound(quoted) }
        return try byTheme(unmarked)
    }

    /// The place of a quoted phrase: where it stands as it is, and where the most of its words stand; `nil` where no
    /// verse has enough of it.
    private func quoted(_ phrase: String) throws -> Resolution? {
        let exact = try finder.matches(WordRuns.of(phrase).map(\.folded).joined(separator: " "), in: editions)
        let recalled = try Recall(finder.searcher, library).matches(
            phrase, context: question.themes + question.names, most: 60
        ).filter { $0.share >= Self.leastShare }
        if exact.isEmpty, recalled.isEmpty { return nil }
        return try weigh(exact: exact, recalled: recalled, asked: phrase)
    }

    /// So many telling words in a row are words of scripture, though no marks stand around them.
    private static let quotedUnmarked = 4

    /// A verse that has less of a phrase than this is not where it stands.
    private static let leastShare = 0.3

    /// The longest runs of words of an unmarked question, four at least: words of scripture may stand in it unmarked.
    private static func runs(of words: [String]) -> [[String]] {
        guard words.count >= 4 else { return [] }
        return stride(from: min(words.count, 12), through: 4, by: -1).flatMap { length in
            (0...words.count - length).map { Array(words[$0..<$0 + length]) }
        }.filter { run in run.filter { !QuestionWords.shared.contains($0) }.count >= 2 }
    }

    /// What the question quotes, as it stands in a passage; `nil` where no edition has it there.
    private func phrase(in passage: Passage) throws(Fault) -> String? {
        for phrase in question.phrases {
            let words = WordRuns.of(phrase).map(\.folded)
            for edition in editions {
                for verse in try library.verses(of: passage, in: edition) {
                    if let match = PhraseFinder.matches(words, in: verse, edition).first { return match.text }
                }
            }
        }
        return nil
    }

    // MARK: Weighing

    /// A verse that may be meant, with all that speaks for it.
    private struct Rated {
        var verse: Verse
        var text: String?
        var score: Double
        var nearness: Nearness
        var isExact: Bool
        /// How much of the phrase it has, 0 to 1.
        var share: Double
    }

    /// Weighs the verses that have a phrase, whole or in part: how much of it they have, more for a phrase of more words;
    /// the names and theme of the question in and around them; how much others refer to them.
    private func weigh(exact: [PhraseMatch], recalled: [Recall.Match], asked: String) throws -> Resolution {
        let count = WordRuns.of(asked).count { !QuestionWords.shared.contains($0.folded) }
        let weight = Double(min(6 + 3 * count, 18))
        let map = NeighbourMap(finder.searcher)
        let scope = BookScope(question.text)
        var exactly: [Verse: [PhraseMatch]] = [:]
        for match in exact { exactly[match.verse, default: []].append(match) }
        let recall = Dictionary(recalled.map { ($0.verse, $0) }, uniquingKeysWith: { first, _ in first })
        let near = try likeness?.values(
            like: StemCounts(finder.searcher).rarities(of: WordRuns.of(asked).map(\.folded)))
        func first(_ verse: Verse) throws(SearchError) -> Double {
            let share = exactly[verse] == nil ? 0.95 * (recall[verse]?.share ?? 0) : 1
            let place = try map?.place(of: verse)
            let prominence = if let map, let place { try map.prominence(at: place) } else { 0.0 }
            let chance = exactly[verse] == nil ? Self.longer * (recall[verse]?.length ?? 0) : 0
            return weight * share - chance + min(3, (recall[verse]?.context ?? 0) / 5) + 3 * prominence
                + (scope.books.contains(verse.book) ? 1.5 : 0) + Self.likened * max(0, near?[verse] ?? 0)
                + Self.returning * Self.returns(verse, exactly)
        }
        let recalling = Recall(finder.searcher, library)
        let likely = try Set(exactly.keys).union(recall.keys).map { (verse: $0, score: try first($0)) }
            .sorted { ($1.score, $0.verse) < ($0.score, $1.verse) }.prefix(24)
        let rated = try likely.map { verse, score in
            let nearness = try Nearness(of: verse, to: question, library, editions[0])
            let editionCount = Double(Set(exactly[verse, default: []].map(\.edition)).count)
            return Rated(
                verse: verse, text: try exactly[verse]?.first?.text ?? recalling.text(of: asked, at: verse),
                score: score + nearness.score + 0.1 * editionCount, nearness: nearness,
                isExact: exactly[verse] != nil, share: exactly[verse] != nil ? 1 : recall[verse]?.share ?? 0)
        }.sorted { ($1.score, $0.verse) < ($0.score, $1.verse) }
        let best = rated[0]
        return Resolution(
            passage: Passage(best.verse), phrase: best.text,
            why: why(best, asked: asked, exact: exact, isAlone: rated.count == 1),
            candidates: rated.dropFirst().prefix(Self.mostCandidates).map { other in
                Resolution.Candidate(
                    passage: Passage(other.verse),
                    why: (other.isExact
                        ? "has “\(other.text ?? asked)”"
                        : "has the words in part"
                            + (other.text.map { ", “\($0)”" } ?? ""))
                        + (other.nearness.reasons.isEmpty ? "" : "; " + other.nearness.sentence),
                    score: other.score)
            },
            isUnsure: Self.isUnsure(best, rated.dropFirst().first))
    }

    /// Whether the reader should choose: the next weighs as much, or the best has too little of the phrase. One that has the
    /// phrase as it stands is not put in doubt by one that has it in part.
    private static func isUnsure(_ best: Rated, _ next: Rated?) -> Bool {
        guard let next else { return best.share < surely }
        if best.isExact, !next.isExact { return false }
        return next.score > best.score - 1 || best.share < surely
    }

    /// What being near the phrase's words adds, by what cross-references taught of them.
    private static let likened = 3.0
    /// A verse that has so much of a phrase is where it stands.
    private static let surely = 0.6

    /// What the logarithm of a verse's length takes away where it has a phrase in part: a long one has words by chance.
    private static let longer = 1.0

    /// What a phrase that stands in a verse near by as well adds: a text that says it twice is about it.
    private static let returning = 1.5

    /// 1 where all editions that have a phrase at a verse have it in a verse near by as well, 0 where half of them do or fewer.
    private static func returns(_ verse: Verse, _ exactly: [Verse: [PhraseMatch]]) -> Double {
        let here = Set(exactly[verse, default: []].map(\.edition))
        guard !here.isEmpty else { return 0 }
        var again: Set<String> = []
        for (other, matches) in exactly
        where other != verse && other.packed >> 8 == verse.packed >> 8 && abs(other.number - verse.number) <= 6 {
            again.formUnion(matches.map(\.edition))
        }
        return max(0, 2 * Double(again.intersection(here).count) / Double(here.count) - 1)
    }

    private func why(_ best: Rated, asked: String, exact: [PhraseMatch], isAlone: Bool) -> String {
        let near = isAlone || best.nearness.reasons.isEmpty ? "" : "; " + best.nearness.sentence
        guard best.isExact else {
            let has = best.text.map { ", “\($0)”" } ?? ""
            let others = exact.isEmpty ? "no edition here has “\(asked)” as it stands; " : ""
            return others + "this verse has the most of it\(has)" + near
        }
        let found = editions.map(\.name).filter { name in exact.contains { $0.edition == name } }
        let verses = Set(exact.map(\.verse)).count
        let count = verses == 1 ? "one verse" : "\(verses) verses"
        return "“\(best.text ?? asked)” stands in \(count) of \(found.joined(separator: ", "))" + near
    }

    /// Where less of what was asked stands than this, no passage answers to the question.
    private static let leastCoverage = 0.42

    /// With neither reference nor phrase: the passages on which the question's words, their topics and titles meet.
    /// - Parameter unmarked: where a few words of the question stand in a row.
    private func byTheme(_ unmarked: [PhraseMatch]) throws -> Resolution {
        let search = QuestionSearch(searcher: finder.searcher, likeness: likeness, scope: BookScope(question.text))
        let found = try search.passages(
            for: question.text, quoting: Set(unmarked.map(\.verse)), most: Self.mostCandidates + 1)
        guard let best = found.first else { throw ResolutionError.nothingToGoBy }
        return Resolution(
            passage: best.passage, phrase: nil, why: "it " + best.why,
            candidates: found.dropFirst().map {
                Resolution.Candidate(passage: $0.passage, why: "it " + $0.why, score: $0.score)
            }, isUnsure: true, isGuess: best.coverage < Self.leastCoverage)
    }

    private static let mostCandidates = 9
}
