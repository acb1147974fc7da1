internal import Library
internal import Patterns
internal import Philology
internal import Scripture

/// Finds kin of a passage through the topical index, shared rare words, cross-references and commentators.
struct KinFinder {
    let library: Library
    let question: Question
    let passage: Passage
    /// The part of it whose words are compared.
    let focus: Passage
    /// The titled unit the passage stands in, or the verses around it.
    let scene: Passage
    /// Verses that have the phrase asked after.
    let phraseVerses: [Verse]
    let theme: Theme
    /// An edition whose words carry Strong's numbers in both testaments.
    let tagged: Resource?
    let options: StudyOptions

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
            let weight = min(1.3, (listsIt ? 4 : 2) * relevance / Double(line.references.count + 3).squareRoot())
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
        let shared = SharedWords(library: library, tagged: tagged)
        for like in try shared.verses(like: focus, scene: scene, and: phraseVerses).prefix(60) {
            list.add(
                Passage(like.verse),
                Kin.Reason(
                    kind: .words, why: like.why, resource: tagged, locator: like.verse.osis,
                    weight: min(like.weight, 3),
                    words: like.run),
                shared: like.numbers)
        }
    }

    private func addLinks(to list: inout KinList) throws(Fault) {
        let links = try library.links(from: passage, limit: 60)
        guard let most = links.map(\.value.votes).max() else { return }
        for link in links where link.value.votes >= 0 {
            let share = Logarithm.natural(2 + Double(link.value.votes)) / Logarithm.natural(2 + Double(max(most, 1)))
            list.add(
                link.value.to,
                Kin.Reason(
                    kind: .link, why: "cross-reference", resource: link.resource, locator: link.locator,
                    weight: 1.2 * share))
        }
    }

    /// What commentators on the passage refer to, and where they refer to it from elsewhere.
    private func addComments(to list: inout KinList) throws(Fault) {
        for comment in try library.comments(on: passage)
        where comment.value.passage.first.book == passage.first.book && !options.leavesOut(comment.resource) {
            let weight = 1.2 / Double(comment.value.references.count + 2).squareRoot()
            for reference in comment.value.references {
                list.add(
                    reference,
                    Kin.Reason(
                        kind: .comment, why: "\(comment.resource.title) refers to it", resource: comment.resource,
                        locator: comment.locator, weight: weight))
            }
        }
        for comment in try library.comments(referringTo: passage).prefix(40) where !options.leavesOut(comment.resource)
        {
            list.add(
                comment.value.passage,
                Kin.Reason(
                    kind: .comment, why: "\(comment.resource.title) refers here from it", resource: comment.resource,
                    locator: comment.locator, weight: 0.5))
        }
    }
}
