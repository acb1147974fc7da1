internal import Library
internal import Patterns
internal import Scripture
internal import Search

/// One ranking of all passages elsewhere, whatever led to them.
///
/// What speaks for a verse is added up as logarithms: that of what the walk gives it, with what topics, shared words, links and
/// commentators say by name of it; how near it is to the passage and the question by the words they have (``Affinity``); how
/// much others make of it, by cross-references or else by topics, lexica and commentators. The weights were fitted to
/// what answers of others cite and rounded; decision 70 says how, and what they give on questions left out of the fit.
/// Of verses side by side the weightiest stands for all.
struct KinRanking {
    let passages: [RankedPassage]

    private static let named = 0.05
    private static let mostWalked = 1200
    /// What a verse that the walk does not reach counts.
    private static let floor = 0.02
    private static let prominence = 6.0
    /// A verse beside the weightiest belongs to the passage where it weighs so much of it.
    private static let share = 0.2
    /// Passages beside one another become one where it is no longer than this.
    private static let longest = 9
    /// How far a passage reaches to either side of its weightiest verse.
    private static let reach = 4

    init(
        _ kin: [Kin], _ walk: KinWalk, _ map: NeighbourMap?, _ affinity: Affinity?, at passage: Passage,
        excluding: [Passage], most: Int, _ question: Question, tagged: Resource?, _ library: Library
    ) throws {
        var walked = try Self.walked(walk, map, outside: passage.first.packed >> 8)
        for one in kin {
            let strength = Self.named * one.score / (one.score + 2)
            for verse in one.passage.verses.prefix(12) { walked[verse, default: 0] += strength }
        }
        var scores: [Verse: Double] = [:]
        for verse in Set(walked.keys).union(affinity?.nearest(400) ?? []) {
            scores[verse] = try Self.score(verse, walked[verse] ?? 0, map, affinity)
        }
        let chapter = passage.first.packed >> 8
        let order = scores.filter { verse, _ in
            verse.packed >> 8 != chapter && !excluding.contains { $0.contains(verse) }
        }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var taken: [Verse: Int] = [:]
        var found: [RankedPassage] = []
        let ways = try WalkReasons(walk, map, at: passage, library)
        let likeness = try LikenessReasons(at: passage, question, tagged: tagged, library)
        for (verse, score) in order where taken[verse] == nil {
            let extent = try Self.extent(of: verse, score) { near in
                // What is shown already is not shown again.
                if taken[near] != nil { return 0 }
                if let known = scores[near] { return known }
                let made = try Self.score(near, walked[near] ?? 0, map, affinity)
                scores[near] = made
                return made
            }
            if let beside = Self.beside(extent, taken) {
                // What stands beside a passage that is shown belongs to it, or would say the same again.
                let union = Self.union(found[beside].passage, extent)
                if union.last.number - union.first.number < Self.longest { found[beside].passage = union }
                for near in extent.verses + found[beside].passage.verses { taken[near] = beside }
                continue
            }
            if found.count == most { break }
            var reasons = kin.first { $0.passage.overlaps(extent) }?.chief ?? []
            if !reasons.contains(where: { $0.kind != .words }), let way = try ways.reason(for: verse, extent) {
                reasons.append(way)
            }
            if reasons.isEmpty, let shared = try likeness.reason(for: verse) { reasons = [shared] }
            if reasons.isEmpty { continue }
            for near in extent.verses { taken[near] = found.count }
            found.append(RankedPassage(passage: extent, peak: verse, score: score, reasons: reasons))
        }
        passages = found
    }

    private static func score(
        _ verse: Verse, _ walked: Double, _ map: NeighbourMap?, _ affinity: Affinity?
    ) throws(SearchError) -> Double {
        let place = try map?.place(of: verse)
        let linked = if let map, let place { try map.prominence(at: place) } else { 0.0 }
        let made = max(linked, affinity?.esteem(of: verse) ?? 0)
        let sum = Logarithm.natural(walked + floor) + prominence * made + (affinity?.weight(of: verse) ?? 0)
        return Logarithm.exponential(sum / 2)
    }

    /// What the walk gives each verse: the root of its share of what the best outside the passage's chapter gets.
    private static func walked(
        _ walk: KinWalk, _ map: NeighbourMap?, outside chapter: UInt32
    ) throws(SearchError) -> [Verse: Double] {
        guard let map else { return [:] }
        var most: Double?
        var scores: [Verse: Double] = [:]
        for (place, weight) in walk.weightiest(mostWalked) {
            guard let verse = try map.verse(at: place) else { continue }
            if verse.packed >> 8 == chapter { continue }
            most = most ?? weight
            scores[verse] = (weight / (most ?? weight)).squareRoot()
        }
        return scores
    }

    private static func extent(
        of verse: Verse, _ score: Double, _ weight: (Verse) throws -> Double
    ) rethrows -> Passage {
        let end = Versification.eng.lastVerse(of: verse.book, chapter: verse.chapter) ?? verse.number
        func belongs(_ number: Int) throws -> Bool {
            guard 1...max(end, 1) ~= number else { return false }
            return try weight(Verse(verse.book, verse.chapter, number)) >= score * share
        }
        var first = verse.number
        var last = verse.number
        while verse.number - first < reach, try belongs(first - 1) { first -= 1 }
        while last - verse.number < reach, try belongs(last + 1) { last += 1 }
        return Passage(
            Verse(verse.book, verse.chapter, first), through: Verse(verse.book, verse.chapter, last))
    }

    /// The passage found that ends right before another or begins right after it, with a verse between at most.
    private static func beside(_ extent: Passage, _ taken: [Verse: Int]) -> Int? {
        for number in [
            extent.first.number - 1, extent.last.number + 1, extent.first.number - 2, extent.last.number + 2,
        ]
        where number > 0 {
            if let found = taken[Verse(extent.first.book, extent.first.chapter, number)] { return found }
        }
        return nil
    }

    private static func union(_ a: Passage, _ b: Passage) -> Passage {
        Passage(min(a.first, b.first), through: max(a.last, b.last))
    }
}
