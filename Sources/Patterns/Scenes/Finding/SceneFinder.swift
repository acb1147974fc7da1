public import Scripture
internal import Synchronization
public import TextIndex

/// Finds the scenes of a kind in the whole canon, from the text index alone.
public final class SceneFinder: Sendable {
    let texts: SceneTexts
    private let known = Mutex<[Scene: RatedScene]>([:])
    private let told = Mutex<[Bool]?>(nil)

    private let kept: SceneIndex?

    /// - Parameter kept: the scenes rated when the index was made; one of another index is not used.
    /// - Returns: `nil` where the index has no edition in English to give the verses their order.
    /// - Throws: `IndexError` where the index is damaged.
    public init?(_ index: TextIndex, kept: SceneIndex? = nil) throws(IndexError) {
        let kept = kept?.identity == index.identity ? kept : nil
        guard let texts = try SceneTexts(index, on: kept?.axis) else { return nil }
        self.texts = texts
        self.kept = kept
    }

    /// The scenes that score as much as the scene's file asks, the best first.
    /// - Parameter passage: keep to scenes that overlap it; `nil` for the whole canon.
    /// - Complexity: some ten milliseconds; next to nothing where it was asked before, or kept.
    public func scenes(of scene: Scene, in passage: Passage? = nil, limit: Int = 100) throws(IndexError) -> [FoundScene]
    {
        let rated = try rated(scene)
        let range = passage.map { texts.axis.range($0.first.packed, through: $0.last.packed) }
        let centres = rated.centres.prefix { $0.score >= scene.least }.filter { centre in
            range.map {
                !$0.isEmpty && $0.lowerBound <= centre.extent.upperBound && centre.extent.lowerBound < $0.upperBound
            }
                ?? true
        }
        return centres.prefix(limit).compactMap(rated.found)
    }

    /// Of the scenes given, those that a passage may be, by its words alone, the likeliest first.
    /// - Complexity: the words of the passage; the canon is not looked at.
    public func likely(_ scenes: [Scene], at passage: Passage) throws(IndexError) -> [Scene] {
        let guess = try SceneGuess(
            texts.axis.range(passage.first.packed, through: passage.last.packed), in: texts)
        return scenes.enumerated().map { (scene: $0.element, share: guess.share(of: $0.element), place: $0.offset) }
            .filter { $0.share > 0 }.sorted { ($1.share, $0.place) < ($0.share, $1.place) }.map(\.scene)
    }

    func rated(_ scene: Scene) throws(IndexError) -> RatedScene {
        if let rated = known.withLock({ $0[scene] }) { return rated }
        let rated = if let kept = kept?.rated(scene, in: texts) { kept } else { try foundAnew(scene) }
        known.withLock { $0[scene] = rated }
        return rated
    }

    /// The scene rated from the texts, whatever was kept of it.
    func foundAnew(_ scene: Scene) throws(IndexError) -> RatedScene {
        let hits = try SceneHits(scene, in: texts)
        let rating = SceneRating(
            scene: scene, found: hits, axis: texts.axis, told: try scene.isTold ? toldVerses() : [])
        return RatedScene(scene, rating.centres(), hits, on: texts.axis)
    }

    private func toldVerses() throws(IndexError) -> [Bool] {
        if let known = told.withLock({ $0 }) { return known }
        let verses = try texts.told()
        told.withLock { $0 = verses }
        return verses
    }
}
