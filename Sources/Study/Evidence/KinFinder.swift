internal import Library
internal import Philology
internal import Scripture

/// Finds kin of a passage through the topical index, shared rare words, cross-references and commentators.
struct KinFinder {
    let library: Library
    let question: Question
    let passage: Passage
    /// The titled unit the passage stands in, or the verses around it.
    let scene: Passage
    /// Verses that have the phrase asked after.
    let phraseVerses: [Verse]
    let theme: Theme
    let profile: ThemeProfile
    /// An edition whose words carry Strong's numbers in both testaments.
    let tagged: Resource?

    func find() throws(Fault) -> [Kin] {
        var list = KinList(excluding: [scene, passage])
        try addTopics(to: &list)
        try addWords(to: &list)
        try addLinks(to: &list)
        try addComments(to: &list)
        return list.ranked
    }

    /// How much a line of the index has to do with the question, from 0.2 up: by its topic, by its own words, by the
    /// headings above it.
    func relevance(of line: TopicLine) -> Double {
        func speaks(of theme: String, _ text: String) -> Bool {
            WordRuns.of(text).contains { WordFamilies.shared.areKin($0.folded, theme) }
        }
        return question.themes.reduce(0.2) { sum, theme in
            if speaks(of: theme, line.topic) { return sum + 1 }
            if speaks(of: theme, line.text) { return sum + 0.9 }
            return line.path.contains { speaks(of: theme, $0) } ? sum + 0.6 : sum
        }
    }

    private func addTopics(to list: inout KinList) throws(Fault) {
        var lines = try library.topicLines(at: passage, widest: 40).map { ($0, relevance(of: $0.value)) }
        lines += theme.lines.map { ($0.stored, relevance(of: $0.stored.value) * (0.5 + $0.relevance)) }
        for (stored, relevance) in lines {
            let line = stored.value
            guard line.references.count <= 150 else { continue }
            // A line that lists two passages ties them more closely than one that lists sixty.
            // So does one that lists the passage itself beside them.
            let listsIt = line.references.contains { $0.overlaps(scene) }
            let weight = (listsIt ? 4 : 2) * relevance / Double(line.references.count + 3).squareRoot()
            for reference in line.references {
                list.add(
                    reference,
                    Kin.Reason(
                        kind: .topic, why: line.name, resource: stored.resource,
                        locator: stored.locator, weight: weight))
            }
        }
    }

    /// Verses elsewhere that share rare words with the passage, or with its scene; a run of words that both have
    /// side by side weighs more.
    private func addWords(to list: inout KinList) throws(Fault) {
        guard let tagged else { return }
        var found: [Verse: [StrongsNumber: Double]] = [:]
        for (number, share) in try wordsOfScene(tagged) {
            let verses = try library.count(of: number, in: tagged).verses
            guard verses > 1, verses <= (share == 1 ? 700 : 200) else { continue }
            let rarity = Logarithm.natural(31_102 / Double(verses))
            for verse in try library.verses(with: number, in: tagged) { found[verse, default: [:]][number] = rarity * rarity / 50 * share }
        }
        for verse in phraseVerses { found[verse, default: [:]].merge([:]) { $1 } }
        let own = WordRuns.of(try PassageText(passage, in: tagged, library)?.string ?? "").map(\.folded)
        let phraseVerses = Set(phraseVerses)
        let sieved = found.filter { $0.value.count >= 2 || phraseVerses.contains($0.key) }.map { (verse: $0.key, words: $0.value, weight: $0.value.values.reduce(0, +)) }
            .sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }
        let near = sieved.prefix(160) + sieved.dropFirst(160).filter { phraseVerses.contains($0.verse) }
        var rated: [(verse: Verse, words: [StrongsNumber: Double], run: [String], weight: Double)] = []
        for (verse, words, weight) in near {
            let text = try PassageText(Passage(verse), in: tagged, library)?.string ?? ""
            let run = SharedRun.longest(own, WordRuns.of(text).map(\.folded))
            let isTelling = run.count >= 3 && run.contains { !QuestionWords.shared.contains($0) }
            rated.append((verse, words, isTelling ? run : [], weight + (isTelling ? 0.35 * Double(run.count - 2) : 0)))
        }
        for (verse, words, run, weight) in rated.sorted(by: { ($1.weight, $0.verse) < ($0.weight, $1.verse) }).prefix(60) {
            let why = run.isEmpty ? "shares \(words.count) rare words" : "shares the words “\(run.joined(separator: " "))”"
            list.add(
                Passage(verse),
                Kin.Reason(
                    kind: .words, why: why, resource: tagged, locator: verse.osis, weight: min(weight, 3), words: run),
                shared: Set(words.keys))
        }
    }

    /// The words of the scene, 1 for those of the passage itself, less for the rest. A word that is rendered by small
    /// words only (`us`, `of himself`) tells nothing.
    private func wordsOfScene(_ tagged: Resource) throws(Fault) -> [StrongsNumber: Double] {
        var shares: [StrongsNumber: Double] = [:]
        for (part, share) in [(scene, 0.4), (passage, 1.0)] {
            guard let text = try PassageText(part, in: tagged, library) else { continue }
            for word in try library.words(of: text.native, in: tagged) {
                guard let number = word.strongs.first?.root, text.isTelling(word) else { continue }
                shares[number] = max(shares[number] ?? 0, share)
            }
        }
        return shares
    }

    private func addLinks(to list: inout KinList) throws(Fault) {
        let links = try library.links(from: passage, limit: 60)
        guard let most = links.map(\.value.votes).max() else { return }
        for link in links where link.value.votes >= 0 {
            let share = Logarithm.natural(2 + Double(link.value.votes)) / Logarithm.natural(2 + Double(max(most, 1)))
            list.add(
                link.value.to,
                Kin.Reason(
                    kind: .link, why: "cross-reference", resource: link.resource, locator: link.locator, weight: 1.2 * share))
        }
    }

    /// What commentators on the passage refer to, and where they refer to it from elsewhere.
    private func addComments(to list: inout KinList) throws(Fault) {
        for comment in try library.comments(on: passage) where comment.value.passage.first.book == passage.first.book {
            let weight = 1.2 / Double(comment.value.references.count + 2).squareRoot()
            for reference in comment.value.references {
                list.add(
                    reference,
                    Kin.Reason(
                        kind: .comment, why: "\(comment.resource.title) refers to it", resource: comment.resource,
                        locator: comment.locator, weight: weight))
            }
        }
        for comment in try library.comments(referringTo: passage).prefix(40) {
            list.add(
                comment.value.passage,
                Kin.Reason(
                    kind: .comment, why: "\(comment.resource.title) refers here from it", resource: comment.resource,
                    locator: comment.locator, weight: 0.5))
        }
    }
}
