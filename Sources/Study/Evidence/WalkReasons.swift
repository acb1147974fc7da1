internal import Library
internal import Scripture
internal import Search

/// Why a walk came to a verse, in words, with the source that says so.
struct WalkReasons {
    private let library: Library
    private let map: NeighbourMap?
    private let walk: KinWalk
    /// Where cross-references come from, where the library has any.
    private let links: Resource?
    /// The verses one step away, with the verse of the passage, or beside it, that leads there.
    private var direct: [Int: (from: Verse, kinds: Neighbour.Kinds)] = [:]
    private let passage: Passage

    init(_ walk: KinWalk, _ map: NeighbourMap?, at passage: Passage, _ library: Library) throws(SearchError) {
        self.walk = walk
        self.map = map
        self.library = library
        self.passage = passage
        links = library.resources.first { $0.kind == .links }
        guard let map else { return }
        let beside = (1...4).flatMap { distance in
            [
                Verse(passage.first.book, passage.first.chapter, max(1, passage.first.number - distance)),
                Verse(passage.last.book, passage.last.chapter, passage.last.number + distance),
            ]
        }
        for verse in Array(passage.verses.prefix(40)) + beside {
            guard let place = try map.place(of: verse) else { continue }
            for neighbour in try map.neighbours(of: place)
            where neighbour.kinds != .beside && direct[neighbour.place] == nil {
                direct[neighbour.place] = (verse, neighbour.kinds)
            }
        }
    }

    /// The nearest reason: a cross-reference one way or the other, a topic, or the verse that both lead to.
    /// `nil` where none can be named.
    func reason(for verse: Verse, _ extent: Passage) throws -> Kin.Reason? {
        guard let map else { return nil }
        for one in [verse] + extent.verses.filter({ $0 != verse }) {
            guard let place = try map.place(of: one) else { continue }
            if let (from, kinds) = direct[place] {
                let isHere = passage.contains(from)
                if let links, kinds.contains(.linkTo) {
                    let why = isHere ? "cross-reference" : "cross-reference at \(Passage(from).shortName)"
                    return link(why, links, at: from, isHere ? 1 : 0.5)
                }
                if let links, kinds.contains(.linkFrom) {
                    let why = "refers to \(isHere ? "it" : Passage(from).shortName)"
                    return link(why, links, at: one, isHere ? 0.9 : 0.5)
                }
                if let topic = try topic(from, one) { return topic }
            }
            if let by = walk.way(to: place), let way = try map.verse(at: by),
                let step = try map.neighbours(of: by).first(where: { $0.place == place })
            {
                if let links, !step.kinds.isDisjoint(with: [.linkTo, .linkFrom]) {
                    let at = step.kinds.contains(.linkTo) ? way : one
                    return link("linked through \(Passage(way).shortName)", links, at: at, 0.3)
                }
                if let topic = try topic(way, one) { return topic }
            }
        }
        return nil
    }

    private func link(_ why: String, _ links: Resource, at verse: Verse, _ weight: Double) -> Kin.Reason {
        Kin.Reason(kind: .link, why: why, resource: links, locator: verse.osis, weight: weight)
    }

    /// The shortest topical line that lists both.
    private func topic(_ a: Verse, _ b: Verse) throws(Fault) -> Kin.Reason? {
        let lines = try library.topicLines(at: Passage(a), widest: 24).filter { line in
            line.value.references.contains { $0.contains(b) } && !TopicName.isBroken(line.value.name)
        }
        guard let line = lines.min(by: { $0.value.references.count < $1.value.references.count }) else { return nil }
        return Kin.Reason(
            kind: .topic, why: line.value.name, resource: line.resource, locator: line.locator, weight: 0.4)
    }
}
