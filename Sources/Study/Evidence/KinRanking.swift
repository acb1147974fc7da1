internal import Library
internal import Scripture
internal import Search

/// One ranking of all passages elsewhere, whatever led to them.
///
/// A verse weighs the root of what the walk gives it, against the verse that got most, and what topics, shared words,
/// links and commentators say by name of it, s ÷ (s + 2), 0.15 as much: many topics list much
/// that has little to do with the passage. Prominence, how much others refer to it, adds up
/// to a half. Of verses side by side the weightiest stands for all.
struct KinRanking {
    let passages: [RankedPassage]

    private static let named = 0.15
    private static let prior = 0.5
    /// A verse beside the weightiest belongs to the passage where it weighs so much of it.
    private static let share = 0.2
    /// How far a passage reaches to either side of its weightiest verse.
    private static let reach = 4

    init(
        _ kin: [Kin], _ walk: KinWalk, _ map: NeighbourMap?, at passage: Passage, excluding: [Passage], most: Int,
        _ library: Library
    ) throws {
        var scores = try Self.walked(walk, map)
        for one in kin {
            let strength = Self.named * one.score / (one.score + 2)
            for verse in one.passage.verses.prefix(12) { scores[verse, default: 0] += strength }
        }
        let chapter = passage.first.packed >> 8
        let order = scores.filter { verse, _ in
            verse.packed >> 8 != chapter && !excluding.contains { $0.contains(verse) }
        }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var taken: Set<Verse> = []
        var found: [RankedPassage] = []
        let ways = try WalkReasons(walk, map, at: passage, library)
        for (verse, score) in order where !taken.contains(verse) {
            if found.count == most { break }
            let extent = Self.extent(of: verse, score, scores)
            // Verses right beside what is shown would say the same again.
            for near in Self.chapter(verse, extent.first.number - 1...extent.last.number + 1) { taken.insert(near) }
            var reasons = kin.first { $0.passage.overlaps(extent) }?.chief ?? []
            if !reasons.contains(where: { $0.kind != .words }), let way = try ways.reason(for: verse, extent) {
                reasons.append(way)
            }
            if !reasons.isEmpty {
                found.append(RankedPassage(passage: extent, peak: verse, score: score, reasons: reasons))
            }
        }
        passages = found
    }

    /// What the walk gives each verse, prominence with it.
    private static func walked(_ walk: KinWalk, _ map: NeighbourMap?) throws(SearchError) -> [Verse: Double] {
        guard let map else { return [:] }
        let own = walk.weights.values.sorted(by: >).prefix(40)
        guard let most = own.first, most > 0 else { return [:] }
        var scores: [Verse: Double] = [:]
        let best = walk.weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(1200)
        for (place, weight) in best {
            guard let verse = try map.verse(at: place) else { continue }
            scores[verse] = (weight / most).squareRoot() * (1 + prior * (try map.prominence(at: place)))
        }
        return scores
    }

    private static func extent(of verse: Verse, _ score: Double, _ scores: [Verse: Double]) -> Passage {
        func belongs(_ number: Int) -> Bool {
            number > 0 && scores[Verse(verse.book, verse.chapter, number)] ?? 0 >= score * share
        }
        var first = verse.number
        var last = verse.number
        while verse.number - first < reach, belongs(first - 1) { first -= 1 }
        while last - verse.number < reach, belongs(last + 1) { last += 1 }
        return Passage(
            Verse(verse.book, verse.chapter, first), through: Verse(verse.book, verse.chapter, last))
    }

    private static func chapter(_ verse: Verse, _ numbers: ClosedRange<Int>) -> [Verse] {
        numbers.filter { $0 > 0 }.map { Verse(verse.book, verse.chapter, $0) }
    }
}
