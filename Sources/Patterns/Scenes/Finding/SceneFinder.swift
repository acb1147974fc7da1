public import Scripture
internal import Synchronization
public import TextIndex

/// Finds the scenes of a kind in the whole canon, from the text index alone.
public final class SceneFinder: Sendable {
    let texts: SceneTexts
    private let rated = Mutex<[Scene: Rated]>([:])
    private let told = Mutex<[Bool]?>(nil)

    /// What has been found of a scene, kept for the next question.
    private struct Rated: Sendable {
        var scenes: [FoundScene]
    }

    /// - Returns: `nil` where the index has no edition in English to give the verses their order.
    /// - Throws: `IndexError` where the index is damaged.
    public init?(_ index: TextIndex) throws(IndexError) {
        guard let texts = try SceneTexts(index) else { return nil }
        self.texts = texts
    }

    /// The scenes that score as much as the scene's file asks, the best first, a hundred at most.
    /// - Complexity: a few milliseconds; nothing where it was asked before.
    public func scenes(of scene: Scene) throws(IndexError) -> [FoundScene] {
        if let known = rated.withLock({ $0[scene] }) { return known.scenes }
        let found = try all(of: scene, in: nil).filter { $0.score >= scene.least }
        let scenes = Array(found.prefix(100))
        rated.withLock { $0[scene] = Rated(scenes: scenes) }
        return scenes
    }

    /// The best scene of the kind that overlaps a passage, whatever it scores; `nil` where there is none at all.
    public func scene(of scene: Scene, at passage: Passage) throws(IndexError) -> FoundScene? {
        let range = texts.axis.range(passage.first.packed, through: passage.last.packed)
        return try all(of: scene, in: range).first
    }

    private func all(of scene: Scene, in range: Range<Int>?) throws(IndexError) -> [FoundScene] {
        let found = try SceneHits(scene, in: texts)
        let rating = SceneRating(scene: scene, found: found, axis: texts.axis, told: try scene.isTold ? toldVerses() : [])
        var centres = rating.centres(in: range)
        centres.sort { ($1.score, $0.verse) < ($0.score, $1.verse) }
        var chosen: [SceneRating.Centre] = []
        for centre in centres where chosen.count < 100 {
            let isNew = chosen.allSatisfy { other in
                if centre.extent.overlaps(other.extent) { return false }
                // A chapter has two scenes of a kind only where they stand apart and are nearly as good.
                let sameChapter = texts.axis.keys[centre.verse] >> 8 == texts.axis.keys[other.verse] >> 8
                let samePericope = texts.axis.pericopes[centre.verse] == texts.axis.pericopes[other.verse]
                return !sameChapter || !samePericope && centre.score > other.score * 0.75
            }
            if isNew { chosen.append(centre) }
        }
        return chosen.compactMap { self.found($0, scene, found) }
    }

    private func toldVerses() throws(IndexError) -> [Bool] {
        if let known = told.withLock({ $0 }) { return known }
        let verses = try texts.told()
        told.withLock { $0 = verses }
        return verses
    }

    private func found(_ centre: SceneRating.Centre, _ scene: Scene, _ found: SceneHits) -> FoundScene? {
        let axis = texts.axis
        guard let passage = axis.passage(centre.extent) else { return nil }
        let near = found.hits(in: centre.extent)
        var fillings: [SlotFilling?] = []
        for (index, slot) in scene.slots.enumerated() {
            guard centre.best[index] >= 0, let verse = axis.verse(Int(found.hits[centre.best[index]].verse)),
                case .cue(let chief, let denial) = found.reasons[found.hits[centre.best[index]].number]
            else {
                fillings.append(nil)
                continue
            }
            var cues = [chief]
            var missing = 1.0
            var counted: Set<Int> = []
            for hit in near where hit.slot == index && counted.insert(hit.number).inserted {
                missing *= 1 - hit.strength * 0.9
                if case .cue(let cue, _) = found.reasons[hit.number], cue != chief { cues.append(cue) }
            }
            fillings.append(
                SlotFilling(
                    slot: slot, verse: Passage(verse), cue: chief, cues: cues, denial: denial, value: 1 - missing))
        }
        var lines: [ListedLine] = []
        var listed: Set<Int> = []
        for hit in near where hit.slot == scene.slots.count && listed.insert(hit.number).inserted {
            if case .line(let topic, let text) = found.reasons[hit.number], let verse = axis.verse(Int(hit.verse)) {
                lines.append(ListedLine(topic: topic, text: text, passage: Passage(verse)))
            }
        }
        return FoundScene(passage: passage, score: centre.score, fillings: fillings, topics: lines)
    }
}
