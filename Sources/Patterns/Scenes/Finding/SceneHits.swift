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

    /// Ascending by verse.
    private(set) var hits: [Hit] = []
    private(set) var reasons: [Reason] = []
    private let places: CuePlaces
    private let axis: VerseAxis

    init(_ scene: Scene, in texts: SceneTexts) throws(IndexError) {
        places = CuePlaces(texts: texts)
        axis = texts.axis
        for (index, slot) in scene.slots.enumerated() {
            for cue in slot.cues { try add(cue, denial: nil, slot: index) }
            for denial in slot.denials {
                for cue in denial.cues { try add(cue, denial: denial.word, slot: index) }
            }
        }
        if let topics = texts.topics {
            for topic in scene.topics { try add(topic, slot: scene.slots.count, in: topics) }
        }
        for cue in scene.against { try add(cue, denial: nil, slot: scene.slots.count + 1) }
        sort()
    }

    /// By verse, hits of one verse staying in the order in which they were added.
    private mutating func sort() {
        var starts = Array(repeating: 0, count: axis.count + 1)
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

    private mutating func add(_ cue: Cue, denial: String?, slot: Int) throws(IndexError) {
        let verses = try places.verses(of: cue)
        guard !verses.isEmpty else { return }
        let strength = cue.weight * Self.rarity(verses.count, among: axis.count)
        for verse in verses { hits.append(Hit(verse: verse, slot: slot, number: reasons.count, strength: strength)) }
        reasons.append(.cue(cue, denial: denial))
    }

    /// 1 for what stands in forty verses, rising a little for less and falling with the logarithm to 0.2 for more.
    static func rarity(_ verses: Int, among all: Int) -> Double {
        // Forty verses of the canon, and as large a part of a smaller text.
        let few = max(1, Double(all) * 40 / 31_102)
        let share = Logarithm.natural(Double(all) / Double(max(verses, 1))) / Logarithm.natural(Double(all) / few)
        return min(1.1, max(0.2, share))
    }

    private mutating func add(_ cue: TopicCue, slot: Int, in topics: IndexedText) throws(IndexError) {
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
            reasons.append(.line(topic: cue.topic, text: String(text.dropFirst(cue.topic.count + 2))))
            for passage in passages {
                let verses = axis.range(passage.lowerBound, through: passage.upperBound)
                guard verses.count <= 60 else { continue }
                let share = verses.count > 25 ? 0.7 : 1
                for verse in verses {
                    hits.append(
                        Hit(verse: Int32(verse), slot: slot, number: number, strength: strength * share))
                }
            }
        }
    }
}
