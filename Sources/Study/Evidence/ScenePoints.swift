internal import Library
internal import Philology
internal import Scripture

/// The verses around a passage that carry the most of the theme, in their order, each with verses elsewhere that have its
/// words; where there is no theme, those that follow the passage.
enum ScenePoints {
    static func items(_ material: StudyMaterial, _ sources: inout SourceList) throws -> [Item] {
        guard material.genre.hasContext else { return [] }
        // Of a long passage its own verses, of a verse those that follow it in its scene.
        let isLong = material.passage.verses.count > 6
        let pool = material.scene.verses.filter { verse in
            isLong ? !material.focus.contains(verse) : verse > material.passage.last
        }
        var rated: [(verse: Verse, weight: Double)] = []
        for verse in pool {
            let reason = material.kind == .why ? try reasonShare(of: verse, material) : 0
            rated.append((verse, material.carriers.share(of: verse) + reason))
        }
        let most = material.genre.hasScenes ? 4 : 2
        // Verses that no editor set together with the passage are no more than near.
        let isWhole = material.pericope != nil || !material.outline.isEmpty || material.genre == .psalm
        if !isWhole, !material.question.themes.isEmpty { rated.removeAll { $0.weight < leastCloseBy } }
        let label = isWhole ? "In the same \(material.genre.whole)" : "Close by"
        let chosen = rated.sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }.prefix(most).map(\.verse).sorted()
        var items: [Item] = []
        for place in chosen.map({ Passage($0) }) {
            guard
                let quotation = try material.quoter.clauses(
                    place, in: material.chief, marking: material.telling, near: material.stems, limit: 36)
            else { continue }
            var text: RichText = [.strong(label), .plain(", "), .passage(place), .plain(": "), .quotation(quotation)]
            var passages = [place]
            for echo in try echoes(of: place, material) {
                // The words that return must be seen to.
                guard
                    let words = try material.quoter.clauses(
                        echo.place, in: material.chief, marking: echo.numbers, phrase: echo.run, limit: 20),
                    words.marks.count > (echo.run.isEmpty ? 1 : 0)
                else { continue }
                let isFirst = passages.count == 1
                let stop = [".", "?", "!"].contains { quotation.text.hasSuffix($0) } ? "" : "."
                text += .plain(isFirst ? "\(stop) Its words return in " : "; in ")
                text += [.passage(echo.place), .plain(", "), .quotation(words)]
                passages.append(echo.place)
            }
            let numbers = passages.map { sources.number(material.chief, $0) }
            items.append(Item(.scripture, text, passages: passages, sources: Numbers.distinct(numbers)))
        }
        return items
    }

    /// Verses of other chapters that share the most words with a verse of the scene, two at most, and only where they
    /// share much.
    private static func echoes(
        of verse: Passage, _ material: StudyMaterial
    ) throws -> [(place: Passage, numbers: Set<StrongsNumber>, run: [String])] {
        guard let tagged = material.tagged else { return [] }
        let likes = try SharedWords(library: material.library, tagged: tagged).verses(like: verse, most: 40)
        return try likes.filter { $0.verse.packed >> 8 != verse.first.packed >> 8 }
            .map { (place: Passage($0.verse), numbers: $0.numbers, run: TellingRun.of($0.run), weight: $0.weight) }
            // Without a run that tells something, the words must be the rarer.
            .filter { try $0.run.isEmpty ? $0.weight >= 3 : $0.weight >= 2.2 && material.tells($0.run) }
            .prefix(2).map { ($0.place, $0.numbers, $0.run) }
    }

    /// What is only near the passage must carry so much of the theme.
    private static let leastCloseBy = 0.3
    /// Words with which a verse gives a reason.
    private static let reasons: Set<String> = ["because", "therefore", "lest", "wherefore", "that"]

    /// How much a verse looks as if it gave a reason, by the word it opens with or one that has no other sense.
    private static func reasonShare(of verse: Verse, _ material: StudyMaterial) throws(Fault) -> Double {
        guard let text = try PassageText(Passage(verse), in: material.chief, material.library) else { return 0 }
        let words = WordRuns.of(text.string).map(\.folded)
        if words.contains("because") || words.contains("lest") { return 0.5 }
        return words.first.map { $0 == "for" || reasons.contains($0) } ?? false ? 0.4 : 0
    }
}
