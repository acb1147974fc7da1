internal import Philology
internal import Scripture
internal import TextIndex

/// Every place in the canon where a cue of a scene is met.
struct SceneHits: Sendable {
    struct Hit: Sendable {
        var verse: Int32
        /// A slot's place in the scene; the count of slots stands for topics, one more for what speaks against it.
        var slot: Int
        /// Among all cues and listing lines of the scene.
        var number: Int
        var strength: Double
    }

    /// What a hit's number stands for.
    enum Reason: Sendable {
        case cue(Cue, denial: String?)
        case line(topic: String, text: String)
    }

    /// Where in the scene's file a reason stands.
    struct Origin: Sendable {
        /// As ``Hit/slot``.
        var slot: Int
        /// Among the slot's denials; -1 where it is none of them.
        var denial = -1
        /// Among the cues there, or the topics.
        var item: Int
        /// The line's document in the topics' text; 0 for a cue.
        var document = 0
    }

    /// Ascending by verse.
    private(set) var hits: [Hit] = []
    private(set) var reasons: [Reason] = []
    private(set) var origins: [Origin] = []

    /// Hits that were found before.
    /// - Parameter hits: ascending by verse.
    /// - Throws: `.inconsistent` where an origin is not in the scene.
    init(_ hits: [Hit], _ origins: [Origin], of scene: Scene, _ topics: IndexedText?) throws(IndexError) {
        self.hits = hits
        self.origins = origins
        for origin in origins { reasons.append(try Self.reason(origin, of: scene, topics)) }
    }

    private static func reason(
        _ origin: Origin, of scene: Scene, _ topics: IndexedText?
    ) throws(IndexError) -> Reason {
        let strange = IndexError.inconsistent("a scene has not the cue that was kept of it")
        guard origin.slot != scene.slots.count else {
            guard let topics, scene.topics.indices.contains(origin.item), origin.document < topics.documentCount else {
                throw strange
            }
            return line(try topics.string(of: origin.document), of: scene.topics[origin.item])
        }
        var cues = scene.against
        var denial: String?
        if scene.slots.indices.contains(origin.slot) {
            let slot = scene.slots[origin.slot]
            cues = slot.cues
            if slot.denials.indices.contains(origin.denial) {
                cues = slot.denials[origin.denial].cues
                denial = slot.denials[origin.denial].word
            }
        }
        guard cues.indices.contains(origin.item) else { throw strange }
        return .cue(cues[origin.item], denial: denial)
    }

    private static func line(_ text: String, of cue: TopicCue) -> Reason {
        .line(topic: cue.topic, text: String(text.dropFirst(cue.topic.count + 2)))
    }

    init(_ scene: Scene, in texts: SceneTexts) throws(IndexError) {
        let places = CuePlaces(texts: texts)
        for (index, slot) in scene.slots.enumerated() {
            for (item, cue) in slot.cues.enumerated() { try add(cue, Origin(slot: index, item: item), places) }
            for (number, denial) in slot.denials.enumerated() {
                for (item, cue) in denial.cues.enumerated() {
                    try add(cue, Origin(slot: index, denial: number, item: item), denial: denial.word, places)
                }
            }
        }
        if let topics = texts.topics {
            for (item, topic) in scene.topics.enumerated() {
                try add(topic, Origin(slot: scene.slots.count, item: item), in: topics, on: texts.axis)
            }
        }
        for (item, cue) in scene.against.enumerated() {
            try add(cue, Origin(slot: scene.slots.count + 1, item: item), places)
        }
        sort(verses: texts.axis.count)
    }

    /// By verse, hits of one verse staying in the order in which they were added.
    private mutating func sort(verses: Int) {
        var starts = Array(repeating: 0, count: verses + 1)
        for hit in hits { starts[Int(hit.verse) + 1] += 1 }
        for verse in 1..<starts.count { starts[verse] += starts[verse - 1] }
        var sorted = hits
        for hit in hits {
            sorted[starts[Int(hit.verse)]] = hit
            starts[Int(hit.verse)] += 1
        }
        hits = sorted
    }

    /// Whether a cue tells that its slot is not filled.
    func isDenial(_ number: Int) -> Bool {
        if case .cue(_, .some) = reasons[number] { true } else { false }
    }

    /// The hits in a run of verses.
    func hits(in verses: ClosedRange<Int>) -> ArraySlice<Hit> {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if Int(hits[middle].verse) < verses.lowerBound { low = middle + 1 } else { high = middle }
        }
        return hits[low...].prefix { Int($0.verse) <= verses.upperBound }
    }

    private mutating func add(
        _ cue: Cue, _ origin: Origin, denial: String? = nil, _ places: CuePlaces
    ) throws(IndexError) {
        let verses = try places.verses(of: cue)
        guard !verses.isEmpty else { return }
        let strength = cue.weight * Self.rarity(verses.count, among: places.texts.axis.count)
        for verse in verses {
            hits.append(Hit(verse: verse, slot: origin.slot, number: reasons.count, strength: strength))
        }
        reasons.append(.cue(cue, denial: denial))
        origins.append(origin)
    }

    /// 1 for what stands in forty verses, rising a little for less and falling with the logarithm to 0.2 for more.
    static func rarity(_ verses: Int, among all: Int) -> Double {
        // Forty verses of the canon, and as large a part of a smaller text.
        let few = max(1, Double(all) * 40 / 31_102)
        let share = Logarithm.natural(Double(all) / Double(max(verses, 1))) / Logarithm.natural(Double(all) / few)
        return min(1.1, max(0.2, share))
    }

    private mutating func add(
        _ cue: TopicCue, _ origin: Origin, in topics: IndexedText, on axis: VerseAxis
    ) throws(IndexError) {
        guard let field = topics.field("stem") else { return }
        var documents: [Int]?
        let name = cue.topic.split { !$0.isLetter }.map { Array(EnglishStem.stem(Folding.fold($0)).utf8) }
        for stem in name + cue.stems {
            guard let term = try field.term(stem) else { return }
            var walk = try topics.documentWalk()
            var here: [Int] = []
            try field.postings(of: term).forEach {
                let document = walk.move(to: $0)
                if here.last != document { here.append(document) }
            }
            documents = documents.map { CuePlaces.shared($0, here) } ?? here
        }
        for document in documents ?? [] {
            let text = try topics.string(of: document)
            guard text == cue.topic || text.hasPrefix(cue.topic + ":") else { continue }
            let passages = try topics.passages(of: document)
            let strength = cue.weight * (passages.count <= 12 ? 0.8 : passages.count <= 40 ? 0.6 : 0.4)
            let number = reasons.count
            reasons.append(Self.line(text, of: cue))
            origins.append(Origin(slot: origin.slot, item: origin.item, document: document))
            for passage in passages {
                let verses = axis.range(passage.lowerBound, through: passage.upperBound)
                guard verses.count <= 60 else { continue }
                let share = verses.count > 25 ? 0.7 : 1
                for verse in verses {
                    hits.append(
                        Hit(verse: Int32(verse), slot: origin.slot, number: number, strength: strength * share))
                }
            }
        }
    }
}
