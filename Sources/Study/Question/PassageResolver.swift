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
        func first(_ verse: Verse) throws(SearchError) -> Double {
            let share = exactly[verse] == nil ? 0.95 * (recall[verse]?.share ?? 0) : 1
            let place = try map?.place(of: verse)
            let prominence = if let map, let place { try map.prominence(at: place) } else { 0.0 }
            return weight * share + min(3, (recall[verse]?.context ?? 0) / 5) + 3 * prominence
                + (scope.books.contains(verse.book) ? 1.5 : 0)
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
                isExact: exactly[verse] != nil)
        }.sorted { ($1.score, $0.verse) < ($0.score, $1.verse) }
        let best = rated[0]
        return Resolution(
            passage: Passage(best.verse), phrase: best.text,
            why: why(best, asked: asked, exact: exact, isAlone: rated.count == 1),
            candidates: rated.dropFirst().prefix(9).map { other in
                Resolution.Candidate(
                    passage: Passage(other.verse),
                    why: (other.isExact
                        ? "has “\(other.text ?? asked)”"
                        : "has the words in part"
                            + (other.text.map { ", “\($0)”" } ?? ""))
                        + (other.nearness.reasons.isEmpty ? "" : "; " + other.nearness.sentence),
                    score: other.score)
            },
            isUnsure: rated.count > 1 && rated[1].score > best.score - 1)
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

    /// What a verse in a book that the question names counts, and what being near the question's words by what was learned of
    /// them adds.
    private static let scoped = (person: 3.0, book: 6.0)
    private static let likened = 6.0

    private static let mostLike = 40

    /// With neither reference nor phrase: the passages on which the question's words and their topics meet.
    /// - Parameter unmarked: where a few words of the question stand in a row.
    private func byTheme(_ unmarked: [PhraseMatch]) throws -> Resolution {
        var scores: [Passage: Double] = [:]
        for line in try Theme(question, library).lines {
            for reference in line.stored.value.references {
                scores[reference, default: 0] +=
                    line.relevance / Double(line.stored.value.references.count + 3).squareRoot()
            }
        }
        let scope = BookScope(question.text)
        var found = try finder.verses(meaning: question.text, most: 40)
        // A book that is named, be it as a person, is where to look first.
        if !scope.books.isEmpty {
            let inside = try finder.verses(meaning: question.text, in: scope.books, most: 12)
            let share = (found.first?.score ?? 1) / max(inside.first?.score ?? 1, 0.001)
            found += inside.map { (verse: $0.verse, score: $0.score * min(share, 3)) }
                .filter { one in !found.contains { $0.verse == one.verse } }
        }
        let top = found.map(\.score).max() ?? 1
        for (verse, score) in found { scores[Passage(verse), default: 0] += 3 * score / max(top, 0.001) }
        // What a reader remembers of the wording leads there as well as what it means.
        let recalled = try Recall(finder.searcher, library).matches(
            question.themes.joined(separator: " "), context: question.names, most: 40)
        for match in recalled {
            scores[Passage(match.verse), default: 0] += 3 * match.share + min(2, match.context / 8)
        }
        for verse in Set(unmarked.map(\.verse)) { scores[Passage(verse), default: 0] += 2 }
        var named = question
        named.names.removeAll { scope.words.contains($0.lowercased()) }
        let counts = StemCounts(finder.searcher)
        let asked = WordRuns.of(question.text).map(\.folded).filter { !scope.words.contains($0) }
        let near = try likeness?.values(like: counts.rarities(of: asked))
        for verse in near?.highest(Self.mostLike, in: scope.books) ?? [] { scores[Passage(verse), default: 0] += 0 }
        let map = NeighbourMap(finder.searcher)
        for (passage, score) in scores {
            let place = try map?.place(of: passage.first)
            let prominence = if let map, let place { try map.prominence(at: place) } else { 0.0 }
            let like = max(0, near.map { near in passage.verses.prefix(6).map { near[$0] }.max() ?? 0 } ?? 0)
            let inScope =
                scope.books.contains(passage.first.book) ? (scope.isCertain ? Self.scoped.book : Self.scoped.person) : 1
            scores[passage] = (score * (1 + prominence) + Self.likened * like) * inScope
        }
        let likely = scores.sorted { ($1.value, $0.key.first) < ($0.value, $1.key.first) }.prefix(40)
        var rated: [(passage: Passage, score: Double, why: String)] = []
        for (passage, score) in likely {
            let nearness = try Nearness(of: passage.first, to: named, library, editions[0])
            let by =
                found.contains { passage.contains($0.verse) }
                ? "it has words of the question" : "the topical index has it"
            rated.append(
                (passage, score + nearness.score, by + (nearness.reasons.isEmpty ? "" : "; " + nearness.sentence)))
        }
        rated.sort { ($1.score, $0.passage.first) < ($0.score, $1.passage.first) }
        rated = Self.joined(rated)
        guard let best = rated.first else { throw ResolutionError.nothingToGoBy }
        return Resolution(
            passage: best.passage, phrase: nil, why: best.why,
            candidates: rated.dropFirst().prefix(9).map {
                Resolution.Candidate(passage: $0.passage, why: $0.why, score: $0.score)
            }, isUnsure: true)
    }

    /// Passages of one chapter with at most one verse between them are one, in the place of the likeliest, six verses long at
    /// most.
    private static func joined(
        _ rated: [(passage: Passage, score: Double, why: String)]
    ) -> [(passage: Passage, score: Double, why: String)] {
        var joined: [(passage: Passage, score: Double, why: String)] = []
        for one in rated {
            let near = joined.firstIndex { known in
                let first = min(known.passage.first, one.passage.first)
                let last = max(known.passage.last, one.passage.last)
                return first.packed >> 8 == last.packed >> 8 && last.number - first.number < 6
                    && (known.passage.overlaps(one.passage)
                        || one.passage.first.number - known.passage.last.number <= 2
                            && known.passage.first.number - one.passage.last.number <= 2)
            }
            if let near {
                let known = joined[near].passage
                joined[near].passage = Passage(
                    min(known.first, one.passage.first), through: max(known.last, one.passage.last))
            } else {
                joined.append(one)
            }
        }
        return joined
    }
}
