internal import Library
internal import Scripture

/// Finds the passage a question is about: one it names, else one that has the phrase it quotes, weighed by the
/// names and theme words of the question; else one that its theme leads to.
struct PassageResolver {
    let library: Library
    let finder: PhraseFinder
    /// The editions to look for phrases in, the chief one first.
    let editions: [Resource]
    let question: Question

    /// - Throws: ``ResolutionError`` or a `Fault`.
    func resolve(at passage: Passage?) throws -> Resolution {
        if let named = passage ?? question.references.first {
            let why = passage == nil ? "the question names it" : "it was given"
            return Resolution(
                passage: named, phrase: try phrase(in: named), why: why, candidates: [], isUnsure: false)
        }
        for phrase in question.phrases + [unmarkedText] {
            for words in Self.shrinking(WordRuns.of(phrase).map(\.folded), isQuoted: phrase != unmarkedText) {
                let matches = try finder.matches(words.joined(separator: " "), in: editions)
                if !matches.isEmpty { return try weigh(matches, asked: phrase) }
            }
        }
        if let quoted = question.phrases.first, question.themes.isEmpty { throw ResolutionError.phraseNotFound(quoted) }
        return try byTheme()
    }

    /// The question without its quoted phrases; words of scripture may stand in it unmarked.
    private var unmarkedText: String { question.text }

    /// A quoted phrase whole, then with words left out at the ends, as long as enough of it is left; of an unmarked
    /// question its longest runs of words, four at least.
    private static func shrinking(_ words: [String], isQuoted: Bool) -> [[String]] {
        let least = isQuoted ? max(2, (words.count * 3 + 4) / 5) : 4
        guard words.count >= least else { return isQuoted && !words.isEmpty ? [words] : [] }
        let longest = isQuoted ? words.count : min(words.count, 12)
        return stride(from: longest, through: least, by: -1).flatMap { length in
            (0...words.count - length).map { Array(words[$0..<$0 + length]) }
        }.filter { run in isQuoted || run.filter { !QuestionWords.shared.contains($0) }.count >= 2 }
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

    private func weigh(_ matches: [PhraseMatch], asked: String) throws(Fault) -> Resolution {
        var byVerse: [Verse: [PhraseMatch]] = [:]
        for match in matches { byVerse[match.verse, default: []].append(match) }
        let rated = try byVerse.keys.sorted().map { verse throws(Fault) in
            var nearness = try Nearness(of: verse, to: question, library, editions[0])
            // An edition more that has the phrase there makes the place a little likelier.
            nearness.score += 0.1 * Double(Set(byVerse[verse, default: []].map(\.edition)).count)
            return (verse: verse, nearness: nearness)
        }.sorted { ($1.nearness.score, $0.verse) < ($0.nearness.score, $1.verse) }
        let best = rated[0]
        let phrase = byVerse[best.verse]?.first?.text
        let found = editions.map(\.name).filter { name in matches.contains { $0.edition == name } }.joined(
            separator: ", ")
        let count = rated.count == 1 ? "one verse" : "\(rated.count) verses"
        let why =
            "“\(phrase ?? asked)” stands in \(count) of \(found)"
            + (rated.count > 1 && !best.nearness.reasons.isEmpty ? "; " + best.nearness.sentence : "")
        return Resolution(
            passage: Passage(best.verse), phrase: phrase, why: why,
            candidates: rated.dropFirst().prefix(8).map { other -> Resolution.Candidate in
                Resolution.Candidate(
                    passage: Passage(other.verse),
                    why: "has “\(byVerse[other.verse]?.first?.text ?? asked)”"
                        + (other.nearness.reasons.isEmpty ? "" : "; " + other.nearness.sentence),
                    score: other.nearness.score)
            },
            isUnsure: rated.count > 1 && rated[1].nearness.score > best.nearness.score * 0.8)
    }

    /// With neither reference nor phrase: the passages on which the question's words and their topics meet.
    private func byTheme() throws -> Resolution {
        var scores: [Passage: Double] = [:]
        for line in try Theme(question, library).lines {
            for reference in line.stored.value.references {
                scores[reference, default: 0] +=
                    line.relevance / Double(line.stored.value.references.count + 3).squareRoot()
            }
        }
        let found = try finder.verses(meaning: question.text, most: 40)
        let top = found.first?.score ?? 1
        for (verse, score) in found { scores[Passage(verse), default: 0] += 3 * score / max(top, 0.001) }
        let likely = scores.sorted { ($1.value, $0.key.first) < ($0.value, $1.key.first) }.prefix(60)
        var rated: [(passage: Passage, score: Double, why: String)] = []
        for (passage, score) in likely {
            let nearness = try Nearness(of: passage.first, to: question, library, editions[0])
            let by =
                found.contains { passage.contains($0.verse) }
                ? "it has words of the question" : "the topical index has it"
            rated.append(
                (passage, score + nearness.score, by + (nearness.reasons.isEmpty ? "" : "; " + nearness.sentence)))
        }
        rated.sort { ($1.score, $0.passage.first) < ($0.score, $1.passage.first) }
        guard let best = rated.first else { throw ResolutionError.nothingToGoBy }
        return Resolution(
            passage: best.passage, phrase: nil, why: best.why,
            candidates: rated.dropFirst().prefix(9).map {
                Resolution.Candidate(passage: $0.passage, why: $0.why, score: $0.score)
            }, isUnsure: true)
    }
}
