internal import Scripture

/// A scene's centres over the whole canon, the best first, with what fills its slots at each.
struct RatedScene: Sendable {
    let scene: Scene
    let centres: [SceneRating.Centre]
    let hits: SceneHits
    private let axis: VerseAxis

    /// What was rated before.
    init(_ scene: Scene, rated centres: [SceneRating.Centre], _ hits: SceneHits, on axis: VerseAxis) {
        self.scene = scene
        self.centres = centres
        self.hits = hits
        self.axis = axis
    }

    /// How many centres are kept.
    private static let most = 250

    /// - Parameter centres: in any order; of those that overlap, or stand in one pericope, the best is kept.
    init(_ scene: Scene, _ centres: [SceneRating.Centre], _ hits: SceneHits, on axis: VerseAxis) {
        self.scene = scene
        self.hits = hits
        self.axis = axis
        var chosen: [SceneRating.Centre] = []
        /// By chapter, those chosen in it.
        var chapters: [UInt32: [Int]] = [:]
        var taken = Set<Int>()
        for centre in centres.sorted(by: { ($1.score, $0.verse) < ($0.score, $1.verse) }) {
            guard chosen.count < Self.most else { break }
            if centre.extent.contains(where: taken.contains) { continue }
            let chapter = axis.keys[centre.verse] >> 8
            // A chapter has two scenes of a kind only where they are different pericopes and nearly as good.
            let isNew = (chapters[chapter] ?? []).allSatisfy { index in
                axis.pericopes[chosen[index].verse] != axis.pericopes[centre.verse]
                    && centre.score > chosen[index].score * 0.75
            }
            guard isNew else { continue }
            taken.formUnion(centre.extent)
            chapters[chapter, default: []].append(chosen.count)
            chosen.append(centre)
        }
        self.centres = chosen
    }

    /// The scene at a centre, with its slots.
    func found(at centre: SceneRating.Centre) -> FoundScene? {
        guard let passage = axis.passage(centre.extent) else { return nil }
        let near = hits.hits(in: centre.extent)
        var fillings: [SlotFilling?] = []
        for index in scene.slots.indices { fillings.append(filling(of: index, at: centre, near)) }
        var lines: [ListedLine] = []
        var listed: Set<Int> = []
        var names: Set<String> = []
        for hit in near where hit.slot == scene.slots.count && listed.insert(hit.number).inserted {
            if case .line(let topic, let text) = hits.reasons[hit.number], let verse = axis.verse(Int(hit.verse)) {
                let line = ListedLine(topic: topic, text: text, passage: Passage(verse))
                if names.insert(line.name).inserted { lines.append(line) }
            }
        }
        return FoundScene(passage: passage, score: centre.score, fillings: fillings, topics: lines)
    }

    private func filling(
        of index: Int, at centre: SceneRating.Centre, _ near: ArraySlice<SceneHits.Hit>
    ) -> SlotFilling? {
        guard centre.best[index] >= 0 else { return nil }
        let best = hits.hits[centre.best[index]]
        guard let verse = axis.verse(Int(best.verse)), case .cue(let chief, let denial) = hits.reasons[best.number]
        else {
            return nil
        }
        var cues = [chief]
        var missing = 1.0
        var counted: Set<Int> = []
        for hit in near where hit.slot == index && counted.insert(hit.number).inserted {
            missing *= 1 - hit.strength * 0.9
            if case .cue(let cue, _) = hits.reasons[hit.number], cue != chief { cues.append(cue) }
        }
        return SlotFilling(
            slot: scene.slots[index], verse: Passage(verse), cue: chief, cues: cues, denial: denial,
            value: 1 - missing)
    }
}
