internal import Library
internal import Philology
internal import Scripture

/// The verses around a passage that carry the most of the theme, in their order, each with verses elsewhere that have its
/// words; where there is no theme, those that follow the passage.
enum ScenePoints {
    static func items(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        guard material.genre.hasContext else { return [] }
        let rated = material.scene.verses.filter { $0 > material.passage.last }
            .map { (verse: $0, weight: material.carriers.share(of: $0)) }
        let most = material.genre.hasScenes ? 4 : 2
        let chosen = rated.sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }.prefix(most).map(\.verse).sorted()
        // Verses that no editor set together with the passage are no more than near.
        let isWhole = material.pericope != nil || !material.outline.isEmpty || material.genre == .psalm
        let label = isWhole ? "In the same \(material.genre.whole)" : "Close by"
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
    ) throws(Fault) -> [(place: Passage, numbers: Set<StrongsNumber>, run: [String])] {
        guard let tagged = material.tagged else { return [] }
        let likes = try SharedWords(library: material.library, tagged: tagged).verses(like: verse, most: 40)
        return likes.filter { $0.verse.packed >> 8 != verse.first.packed >> 8 }
            .map { (place: Passage($0.verse), numbers: $0.numbers, run: TellingRun.of($0.run), weight: $0.weight) }
            // Without a run that tells something, the words must be the rarer.
            .filter { $0.weight >= ($0.run.isEmpty ? 3 : 2.2) }.prefix(2).map { ($0.place, $0.numbers, $0.run) }
    }
}
