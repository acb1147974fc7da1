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

    private static let sceneWeight = 1.0
    private static let topicWeight = 0.7
    private static let wordWeight = 0.5

    /// The passages most like the examples, the best first, without the examples themselves.
    public func scenes(like examples: [Passage], limit: Int = 25) throws(IndexError) -> [LikeScene] {
        let axis = finder.texts.axis
        let ranges = examples.map { axis.range($0.first.packed, through: $0.last.packed) }.filter { !$0.isEmpty }
        guard !ranges.isEmpty else { return [] }
        var table = LikeTable(axis: axis, examples: ranges)
        try addScenes(ranges, examples, to: &table)
        try addTopics(ranges, to: &table)
        try addWords(ranges, to: &table)
        let topics = finder.texts.topics
        return table.ranked(limit: limit) { document in
            guard let text = try? topics?.string(of: document), let first = examples.first else { return nil }
            let name = ExampleTopics.topic(of: text)
            return ListedLine(topic: name, text: String(text.dropFirst(name.count + 2)), passage: first)
        }
    }

    private func addScenes(_ ranges: [Range<Int>], _ examples: [Passage], to table: inout LikeTable) throws(IndexError) {
        for scene in scenes {
            let found = try finder.scenes(of: scene)
            guard let top = found.first?.score else { continue }
            // How well the examples are such scenes: the geometric mean of their scores against the best.
            let own = examples.map { example in found.first { $0.passage.overlaps(example) } }
            let fits = own.map { ($0?.score ?? 0) / top }
            guard fits.count(where: { $0 > 0 }) >= min(2, fits.count) else { continue }
            let fit = fits.reduce(0, +) / Double(fits.count)
            let weight = Self.sceneWeight * fit * fit
            for one in found {
                table.addScene(one, of: scene, weight: weight * one.score / top, with: own.compactMap(\.self))
            }
        }
    }

    private func addTopics(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        table.addTopics(try ExampleTopics(ranges, in: finder.texts).listings, weight: Self.topicWeight)
    }

    private func addWords(_ ranges: [Range<Int>], to table: inout LikeTable) throws(IndexError) {
        table.addWords(try ExampleWords(ranges, in: finder.texts).words, weight: Self.wordWeight)
    }
}
