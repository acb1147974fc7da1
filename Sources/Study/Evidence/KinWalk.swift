internal import Algorithms
internal import Scripture
internal import Search

/// How near every verse stands to a passage by way of cross-references, topical lines and nearness, however many
/// steps they take: a walk that begins at the passage, follows shares at random, and may stop after each step.
///
/// A verse that many ways lead to gathers more than one that a single strong way does; so what two passages both refer
/// to, and what refers to both, comes to light though nothing ties them directly.
struct KinWalk {
    /// By place in the map; nothing for a verse that was not reached.
    private let weights: [Double]
    /// By place in the map.
    private let ways: [Int?]

    static let none = KinWalk()

    private static let steps = 4
    /// How much stays where it is at each step.
    private static let rest = 0.15
    /// How many verses are followed at a step: the weightiest.
    private static let width = 400
    /// How far verses beside the passage count as where the walk begins.
    private static let margin = 4

    private init() {
        weights = []
        ways = []
    }

    init(from passage: Passage, over map: NeighbourMap) throws(SearchError) {
        let seeds = try Self.seeds(passage, map)
        var gathered = [Double](repeating: 0, count: map.count)
        var strongest = [Double](repeating: 0, count: map.count)
        var ways = [Int?](repeating: nil, count: map.count)
        var current = seeds.map { (place: $0.key, weight: $0.value) }.sorted { $0.place < $1.place }
        for step in 0..<Self.steps {
            var next = [Double](repeating: 0, count: map.count)
            var reached: [Int] = []
            for (place, weight) in current {
                gathered[place] += weight * Self.rest
                for neighbour in try map.neighbours(of: place) where neighbour.place < next.count {
                    let part = weight * (1 - Self.rest) * neighbour.share
                    if next[neighbour.place] == 0 { reached.append(neighbour.place) }
                    next[neighbour.place] += part
                    if step > 0, part > strongest[neighbour.place], seeds[neighbour.place] == nil {
                        strongest[neighbour.place] = part
                        ways[neighbour.place] = place
                    }
                }
            }
            current = reached.map { (place: $0, weight: next[$0]) }
                .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
            if step == Self.steps - 1 {
                for (place, weight) in current { gathered[place] += weight }
            }
            current = Array(current.prefix(Self.width))
        }
        weights = gathered
        self.ways = ways
    }

    /// The places that were reached with the most weight, the weightiest first, those of the passage's own chapter among
    /// them.
    func weightiest(_ count: Int) -> [(place: Int, weight: Double)] {
        weights.indices.lazy.filter { weights[$0] > 0 }.map { (place: $0, weight: weights[$0]) }
            .min(count: count) { ($1.weight, $0.place) < ($0.weight, $1.place) }
    }

    /// From which place another was chiefly reached; `nil` where that was the passage itself, or it was not reached.
    func way(to place: Int) -> Int? { ways.indices.contains(place) ? ways[place] : nil }

    /// The passage's verses with those beside them in the chapter, the farther the less; they add up to one.
    private static func seeds(_ passage: Passage, _ map: NeighbourMap) throws(SearchError) -> [Int: Double] {
        var seeds: [Int: Double] = [:]
        for verse in passage.verses.prefix(40) {
            if let place = try map.place(of: verse) { seeds[place] = 1 }
        }
        for distance in 1...margin {
            for number in [passage.first.number - distance, passage.last.number + distance] where number > 0 {
                let edge = number < passage.first.number ? passage.first : passage.last
                if let place = try map.place(of: Verse(edge.book, edge.chapter, number)) {
                    seeds[place] = seeds[place] ?? 0.35 / Double(distance)
                }
            }
        }
        let whole = seeds.values.reduce(0, +)
        return whole > 0 ? seeds.mapValues { $0 / whole } : seeds
    }
}
