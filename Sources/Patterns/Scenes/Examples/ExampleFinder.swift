public import Scripture
public import TextIndex

/// Learns what examples share and ranks the rest of the canon by it.
///
/// Three things are learned: which scenes the examples are, and with what slots; which words they share; which topics
/// list them. Each is scored by pericope, set to 1 at its best, and weighed 1 : 0.7 : 0.5.
public struct ExampleFinder: Sendable {
    let finder: SceneFinder
    let scenes: [Scene]

    /// - Parameter scenes: the scenes that are known, as roles that examples may have in common.
    public init(_ finder: SceneFinder, scenes: [Scene]) {
        self.finder = finder
        self.scenes = scenes
    }

    private static let sceneWeight = Double(tune("SW", 1.0))
    private static let topicWeight = tune("TW", 0.3)
    private static let wordWeight = tune("WW", 0.2)
    private static let sharpness = tune("SH", 4.0)

    /// The passages most like the examples, the best first, without the examples themselves.
    public func scenes(like examples: [Passage], limit: Int = 25) throws(IndexError) -> [LikeScene] {
        let axis = finder.texts.axis
        // A verse or two say little: an example is the pericopes that it touches.
        let ranges = examples.map { axis.range($0.first.packed, through: $0.last.packed) }.filter { !$0.isEmpty }
            .map(axis.pericopes(around:))
        guard !ranges.isEmpty else { return [] }
        var table = LikeTable(axis: axis, examples: ranges)
        try addScenes(ranges, to: &table)
        try addTopics(ranges, to: &table)
        try addWords(ranges, to: &table)
        let topics = finder.texts.topics
        return table.ranked(limit: limit) { document in
            guard let text = try? topics?.string(of: document), let first = examples.first else { return nil }
            let name = ExampleTopics.topic(of: text)
            return ListedLine(topic: name, text: String(text.dropFirst(name.count + 2)), passage: first)
        }
    }

    private func addScenes(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        var roles: [(rated: RatedScene, own: [SceneRating.Centre], fit: Double)] = []
        for scene in scenes {
            let rated = try finder.rated(scene)
            guard let top = rated.centres.first?.score else { continue }
            let own = ranges.map { range in
                rated.centres.first { range.lowerBound <= $0.extent.upperBound && $0.extent.lowerBound < range.upperBound }
            }
            // The geometric mean of how well each example is such a scene, against the best there is.
            let fits = own.map { max(0.15, ($0?.score ?? 0) / top) }
            let fit = Logarithm.power(fits.reduce(1, *), 1 / Double(fits.count))
            roles.append((rated, own.compactMap(\.self), fit))
        }
        guard let best = roles.map(\.fit).max(), best > 0.3 else { return }
        for role in roles where !role.own.isEmpty {
            let weight = role.fit * Logarithm.power(role.fit / best, Self.sharpness)
            if weight > 0.1 { table.addScenes(role.rated, own: role.own, weight: Self.sceneWeight * weight) }
        }
    }

    private func addTopics(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        table.addTopics(try ExampleTopics(ranges, in: finder.texts).listings, weight: Self.topicWeight)
    }

    private func addWords(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        table.addWords(try ExampleWords(ranges, in: finder.texts).words, weight: Self.wordWeight)
    }
}

import Glibc
func tune(_ n: String, _ d: Double) -> Double { unsafe getenv(n).flatMap { unsafe Double(String(cString: $0)) } ?? d }
