internal import Library
internal import Scripture

/// What leads from verse to verse, gathered from cross-references and lines of topical indexes.
///
/// Of what leaves a verse, cross-references from it take 4 parts, those to it 3, the verses within three of it 1 and the
/// topical lines that list it 2. A cross-reference weighs the logarithm of its votes, shared out where it names several
/// verses; a topical line the inverse root of how much it lists.
struct NeighbourRows {
    /// Packed verses in canon order.
    let keys: [UInt32]
    let prominence: [Double]
    private let targets: [[(place: Int, weight: Double)]]
    private let origins: [[(place: Int, weight: Double)]]
    /// The verses of each line, and the lines of each verse.
    private let lines: [[Int]]
    private let linesOf: [[Int]]

    /// A passage of more verses says little of each; a place beyond this has no number.
    private static let widest = 12
    private static let limit = 65_536

    init(links: [Link], topics: [Library.TopicPassages]) {
        let kept = links.filter { $0.votes >= 0 && Self.isNarrow($0.from) }
        let listed = topics.map { line in
            line.passages.filter(Self.isNarrow).flatMap(\.verses).map(\.packed)
        }.filter { 2...400 ~= $0.count }
        var all: Set<UInt32> = []
        for link in kept {
            all.formUnion(link.from.verses.map(\.packed))
            all.formUnion(Self.verses(link.to).map(\.packed))
        }
        for line in listed { all.formUnion(line) }
        let keys = Array(all.sorted().prefix(Self.limit))
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        var targets: [[(place: Int, weight: Double)]] = Array(repeating: [], count: keys.count)
        var origins = targets
        var incoming = Array(repeating: 0.0, count: keys.count)
        for link in kept {
            let to = Self.verses(link.to).compactMap { places[$0.packed] }
            let weight = EditionMatches.logarithm(2 + Double(link.votes)) / Double(max(1, to.count)).squareRoot()
            for from in link.from.verses.compactMap({ places[$0.packed] }) {
                for place in to where place != from {
                    targets[from].append((place, weight))
                    origins[place].append((from, weight))
                    incoming[place] += weight
                }
            }
        }
        let most = EditionMatches.logarithm(1 + (incoming.max() ?? 0))
        self.keys = keys
        self.targets = targets
        self.origins = origins
        prominence = incoming.map { most > 0 ? EditionMatches.logarithm(1 + $0) / most : 0 }
        lines = listed.map { line in Array(Set(line.compactMap { places[$0] })).sorted() }
        var linesOf: [[Int]] = Array(repeating: [], count: keys.count)
        for (number, line) in lines.enumerated() {
            for place in line { linesOf[place].append(number) }
        }
        self.linesOf = linesOf
    }

    /// The neighbours of a verse, the likeliest first.
    func row(_ place: Int, most: Int) -> [Neighbour] {
        var shares: [Int: Neighbour] = [:]
        func add(_ list: [(place: Int, weight: Double)], _ part: Double, _ kind: Neighbour.Kinds) {
            let whole = list.reduce(0) { $0 + $1.weight }
            guard whole > 0 else { return }
            for (other, weight) in list where other != place {
                shares[other, default: Neighbour(place: other, share: 0, kinds: [])].share += part * weight / whole
                shares[other]?.kinds.insert(kind)
            }
        }
        add(targets[place], 0.4, .linkTo)
        add(origins[place], 0.3, .linkFrom)
        add(beside(place), 0.1, .beside)
        add(
            linesOf[place].flatMap { number in
                let line = lines[number]
                let weight = 1 / Double(line.count + 3).squareRoot() / Double(line.count)
                return line.map { (place: $0, weight: weight) }
            }, 0.2, .topic)
        return Array(shares.values.sorted { ($1.share, $0.place) < ($0.share, $1.place) }.prefix(most))
    }

    private func beside(_ place: Int) -> [(place: Int, weight: Double)] {
        (max(0, place - 3)...min(keys.count - 1, place + 3)).compactMap { other in
            let distance = abs(Int(keys[other]) - Int(keys[place]))
            guard other != place, keys[other] >> 8 == keys[place] >> 8, distance <= 3 else { return nil }
            return (other, distance == 1 ? 1 : distance == 2 ? 0.5 : 0.25)
        }
    }

    private static func isNarrow(_ passage: Passage) -> Bool {
        passage.first.book == passage.last.book && passage.last.chapter - passage.first.chapter <= 1
            && (passage.first.chapter != passage.last.chapter
                || passage.last.number - passage.first.number < widest * 2)
    }

    private static func verses(_ passage: Passage) -> [Verse] {
        passage.first.book == passage.last.book ? Array(passage.verses.prefix(widest)) : [passage.first]
    }
}
