/// Rates the verses of the canon as centres of a scene.
///
/// Around a centre, each cue counts once, by its best verse: whole within the centre's pericope, 0.6 beyond it, 0.4 beyond the
/// chapter, where only five verses count, nothing beyond the scene's span or the book. A slot's value is 1 − ∏(1 − strength) over its cues. The score is the
/// weighted mean of the slots' values, topics counting as one slot more, times the factors for order and form, less what
/// speaks against it.
struct SceneRating {
    /// A verse at the centre of a scene, with its score.
    struct Centre: Sendable {
        var verse: Int
        var score: Double
        /// Per slot, the number of the hit that fills it best, or -1.
        var best: [Int]
        /// From the first to the last verse that fills a slot.
        var extent: ClosedRange<Int>
    }

    let scene: Scene
    let found: SceneHits
    let axis: VerseAxis
    let told: [Bool]

    private static let beyondPericope = 0.6
    private static let beyondChapter = 0.4
    /// How many verses beyond the chapter count.
    private static let farthestBeyondChapter = 5
    /// What a slot filled beyond the pericope must be worth to be shown.
    private static let leastBeyond = 0.3
    /// What the topical index's word counts beside slots of weight 1.
    private static let topicWeight = 1.0

    func centres() -> [Centre] {
        let hits = found.hits
        var scratch = Scratch(count: found.reasons.count)
        var centres: [Centre] = []
        var start = 0
        var last: Int32 = -1
        for hit in hits where hit.slot < scene.slots.count && scene.slots[hit.slot].isCore && hit.verse != last {
            last = hit.verse
            let verse = Int(hit.verse)
            while start < hits.count, Int(hits[start].verse) < verse - scene.span { start += 1 }
            if let centre = rate(verse, from: start, &scratch) { centres.append(centre) }
        }
        return centres
    }

    /// By cue, its best verse around a centre and what it counts there.
    private struct Scratch {
        var hits: [Int]
        var strengths: [Double]
        var touched: [Int] = []

        init(count: Int) {
            hits = Array(repeating: -1, count: count)
            strengths = Array(repeating: 0, count: count)
        }

        mutating func clear() {
            for number in touched { hits[number] = -1 }
            touched.removeAll(keepingCapacity: true)
        }
    }

    private func rate(_ centre: Int, from start: Int, _ scratch: inout Scratch) -> Centre? {
        let hits = found.hits
        scratch.clear()
        var place = start
        let pericope = axis.pericopes[centre]
        while place < hits.count, Int(hits[place].verse) <= centre + scene.span {
            let hit = hits[place]
            let verse = Int(hit.verse)
            if axis.isSameBook(verse, centre), stands(hit.slot, verse, around: centre) {
                let strength = hit.strength * reach(verse, pericope, centre)
                let known = scratch.hits[hit.number]
                if strength > 0, known < 0 {
                    scratch.touched.append(hit.number)
                    scratch.hits[hit.number] = place
                    scratch.strengths[hit.number] = strength
                } else if strength > 0 {
                    let best = scratch.strengths[hit.number]
                    let isNearer = abs(verse - centre) < abs(Int(hits[known].verse) - centre)
                    if strength > best || strength == best && isNearer {
                        scratch.hits[hit.number] = place
                        scratch.strengths[hit.number] = strength
                    }
                }
            }
            place += 1
        }
        return score(centre, scratch)
    }

    /// Whether a slot may be filled from this side of the centre.
    private func stands(_ slot: Int, _ verse: Int, around centre: Int) -> Bool {
        guard slot < scene.slots.count else { return true }
        switch scene.slots[slot].place {
        case .anywhere: return true
        case .before: return verse <= centre
        case .after: return verse >= centre
        }
    }

    private func reach(_ verse: Int, _ pericope: Int32, _ centre: Int) -> Double {
        if axis.pericopes[verse] == pericope { return 1 }
        if axis.keys[verse] >> 8 == axis.keys[centre] >> 8 { return Self.beyondPericope }
        return abs(verse - centre) <= Self.farthestBeyondChapter ? Self.beyondChapter : 0
    }

    private func isWorthShowing(_ strength: Double, _ verse: Int, _ centre: Int) -> Bool {
        strength >= Self.leastBeyond || axis.pericopes[verse] == axis.pericopes[centre]
    }

    private func score(_ centre: Int, _ scratch: Scratch) -> Centre? {
        let slots = scene.slots.count
        var missing = Array(repeating: 1.0, count: slots + 2)
        var best = Array(repeating: -1, count: slots)
        var strengths = Array(repeating: 0.0, count: slots)
        for number in scratch.touched {
            let place = scratch.hits[number]
            let strength = scratch.strengths[number]
            let hit = found.hits[place]
            missing[hit.slot] *= 1 - strength * 0.9
            // Words that deny a slot tell more of it than words that would fill it in the same verse.
            let worth = found.isDenial(hit.number) ? strength * 1.5 : strength
            if hit.slot < slots, worth > strengths[hit.slot] || worth == strengths[hit.slot] && place < best[hit.slot] {
                strengths[hit.slot] = worth
                best[hit.slot] = place
            }
        }
        var sum = (1 - missing[slots]) * Self.topicWeight
        var most = scene.topics.isEmpty ? 0 : Self.topicWeight
        var low = centre
        var high = centre
        var inOrder = 0
        var pairs = 0
        var previous: Int32?
        for (index, slot) in scene.slots.enumerated() {
            let value = 1 - missing[index]
            if slot.isCore, value < 0.15 { return nil }
            most += slot.weight
            guard value >= 0.1 else {
                best[index] = -1
                continue
            }
            sum += slot.weight * value
            let verse = found.hits[best[index]].verse
            guard isWorthShowing(strengths[index], Int(verse), centre) else {
                // What there is no scene without must be seen in it.
                if slot.isCore { return nil }
                best[index] = -1
                continue
            }
            low = min(low, Int(verse))
            high = max(high, Int(verse))
            if let previous {
                pairs += 1
                if previous <= verse { inOrder += 1 }
            }
            previous = verse
        }
        var score = sum / most
        if pairs > 0 { score *= 0.85 + 0.15 * Double(inOrder) / Double(pairs) }
        if scene.isTold {
            let share = Double(told[low...high].count { $0 }) / Double(high - low + 1)
            score *= 0.65 + 0.35 * min(1, share * 2)
        }
        score *= 1 - 0.5 * (1 - missing[slots + 1])
        return Centre(verse: centre, score: score, best: best, extent: low...high)
    }
}
