internal import TextIndex

/// A rated scene as numbers of 32 bits, and back; `docs/formats/scenes-index.md` has their order.
///
/// Of the hits only those within a scene are kept: no other is ever shown.
struct SceneNumbers {
    private let numbers: [UInt32]
    private var place = 0

    private static let none = UInt32.max

    init(_ numbers: [UInt32]) {
        self.numbers = numbers
    }

    static func halves(_ wide: UInt64) -> [UInt32] {
        [UInt32(truncatingIfNeeded: wide >> 32), UInt32(truncatingIfNeeded: wide)]
    }

    static func wide(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }

    // MARK: Writing

    static func of(_ rated: RatedScene) -> [UInt32] {
        let all = rated.hits
        /// By hit, its place among those that are kept.
        var kept: [Int: Int] = [:]
        for centre in rated.centres {
            for place in all.hits(in: centre.extent).indices where kept[place] == nil { kept[place] = 0 }
        }
        let places = kept.keys.sorted()
        for (number, place) in places.enumerated() { kept[place] = number }
        var numbers = halves(rated.scene.fingerprint)
        numbers += [all.origins.count, places.count, rated.centres.count].map { UInt32($0) }
        for origin in all.origins {
            numbers += [origin.slot, origin.denial + 1, origin.item, origin.document].map { UInt32($0) }
        }
        for place in places {
            let hit = all.hits[place]
            numbers += [UInt32(hit.verse), UInt32(hit.slot), UInt32(hit.number)] + halves(hit.strength.bitPattern)
        }
        for centre in rated.centres {
            numbers += [centre.verse, centre.extent.lowerBound, centre.extent.upperBound].map { UInt32($0) }
            numbers += halves(centre.score.bitPattern)
            numbers += centre.best.map { kept[$0].map { UInt32($0) } ?? none }
        }
        return numbers
    }

    // MARK: Reading

    private var strange: IndexError { .inconsistent("a scene is not what was kept of it") }

    private mutating func next() throws(IndexError) -> UInt32 {
        guard place < numbers.count else { throw strange }
        place += 1
        return numbers[place - 1]
    }

    private mutating func number(below end: Int) throws(IndexError) -> Int {
        let number = Int(try next())
        guard number < end else { throw strange }
        return number
    }

    private mutating func double() throws(IndexError) -> Double {
        let high = try next()
        return Double(bitPattern: Self.wide(high, try next()))
    }

    /// - Throws: `.inconsistent` where the numbers are of another text of the scene, or cannot be.
    mutating func rated(_ scene: Scene, topics: IndexedText?, on axis: VerseAxis) throws(IndexError) -> RatedScene {
        let high = try next()
        guard scene.fingerprint == Self.wide(high, try next()) else { throw strange }
        let counts = (
            origins: try number(below: numbers.count), hits: try number(below: numbers.count),
            centres: try number(below: numbers.count)
        )
        var origins: [SceneHits.Origin] = []
        for _ in 0..<counts.origins {
            origins.append(
                SceneHits.Origin(
                    slot: try number(below: scene.slots.count + 2), denial: Int(try next()) - 1, item: Int(try next()),
                    document: Int(try next())))
        }
        var hits: [SceneHits.Hit] = []
        hits.reserveCapacity(counts.hits)
        for _ in 0..<counts.hits {
            hits.append(
                SceneHits.Hit(
                    verse: Int32(try number(below: axis.count)), slot: try number(below: scene.slots.count + 2),
                    number: try number(below: origins.count), strength: try double()))
        }
        var centres: [SceneRating.Centre] = []
        centres.reserveCapacity(counts.centres)
        for _ in 0..<counts.centres { centres.append(try centre(scene, hits.count, on: axis)) }
        return RatedScene(scene, rated: centres, try SceneHits(hits, origins, of: scene, topics), on: axis)
    }

    private mutating func centre(
        _ scene: Scene, _ hits: Int, on axis: VerseAxis
    ) throws(IndexError) -> SceneRating.Centre {
        let verse = try number(below: axis.count)
        let low = try number(below: axis.count)
        let high = try number(below: axis.count)
        guard low <= high else { throw strange }
        let score = try double()
        var best: [Int] = []
        for _ in scene.slots {
            let hit = try next()
            guard hit == Self.none || Int(hit) < hits else { throw strange }
            best.append(hit == Self.none ? -1 : Int(hit))
        }
        return SceneRating.Centre(verse: verse, score: score, best: best, extent: low...high)
    }
}
