public import Scripture
public import TextIndex

/// Learns what examples share and ranks the rest of the canon by it.
///
/// Three things are learned: which scenes the examples are, and with what slots; what verses are near to theirs; which topics
/// list them. Each is scored by pericope; see `docs/guides/scenes.md`.
public struct ExampleFinder: Sendable {
    let finder: SceneFinder
    let scenes: [Scene]
    let vectors: LearnedVectors?

    /// - Parameters:
    ///   - scenes: the scenes that are known, as roles that examples may have in common.
    ///   - vectors: what was learned of the verses; without it the words that the examples share stand in for their nearness.
    public init(_ finder: SceneFinder, scenes: [Scene], vectors: LearnedVectors? = nil) {
        self.finder = finder
        self.scenes = scenes
        self.vectors = vectors
    }

    private static let topicWeight = 0.2
    private static let sharpness = 4.0
    private static let mostScenes = 5

    /// The passages most like the examples, the best first, without the examples themselves.
    public func scenes(like examples: [Passage], limit: Int = 25) throws(IndexError) -> [LikeScene] {
        let axis = finder.texts.axis
        let ranges = examples.map { axis.range($0.first.packed, through: $0.last.packed) }.filter { !$0.isEmpty }
        guard !ranges.isEmpty else { return [] }
        // A verse or two may be the heart of a scene that reaches farther.
        let pericopes = ranges.map(axis.pericopes(around:))
        var table = LikeTable(axis: axis, examples: pericopes)
        try addScenes(pericopes, to: &table)
        table.addTopics(try ExampleTopics(ranges, in: finder.texts).listings, weight: Self.topicWeight)
        let nearness = vectors.flatMap { ExampleNearness(ranges, $0, on: axis) }
        if let nearness { table.addNearness(nearness, weight: 1) }
        table.addWords(try ExampleWords(ranges, in: finder.texts).words, weight: nearness == nil ? 1 : 0)
        let topics = finder.texts.topics
        return table.ranked(limit: limit) { document in
            guard let text = try? topics?.string(of: document), let first = examples.first else { return nil }
            let name = ExampleTopics.topic(of: text)
            return ListedLine(topic: name, text: String(text.dropFirst(name.count + 2)), passage: first)
        }
    }

    private func addScenes(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        var roles: [(rated: RatedScene, own: [SceneRating.Centre], fit: Double)] = []
        for scene in try likely(ranges) {
            let rated = try finder.rated(scene)
            guard let top = rated.centres.first?.score else { continue }
            let own = ranges.map { range in
                rated.centres.first {
                    range.lowerBound <= $0.extent.upperBound && $0.extent.lowerBound < range.upperBound
                }
            }
            // The geometric mean of how well each example is such a scene, against the best there is.
            let fits = own.map { max(0.15, ($0?.score ?? 0) / top) }
            let fit = Logarithm.power(fits.reduce(1, *), 1 / Double(fits.count))
            roles.append((rated, own.compactMap(\.self), fit))
        }
        guard let best = roles.map(\.fit).max(), best > 0.3 else { return }
        for role in roles where !role.own.isEmpty {
            let weight = role.fit * role.fit * Logarithm.power(role.fit / best, Self.sharpness)
            if weight > 0.05 { table.addScenes(role.rated, own: role.own, weight: weight) }
        }
    }

    /// The scenes that the examples' words allow most: each of the others would cost as much to look for.
    private func likely(_ ranges: [Range<Int>]) throws(IndexError) -> [Scene] {
        var guesses: [SceneGuess] = []
        for range in ranges { guesses.append(try SceneGuess(range, in: finder.texts)) }
        let rated = scenes.map { scene in
            (scene: scene, share: guesses.reduce(0) { $0 + $1.share(of: scene) } / Double(guesses.count))
        }
        return rated.filter { $0.share > 0 }.sorted { $0.share > $1.share }.prefix(Self.mostScenes).map(\.scene)
    }
}
