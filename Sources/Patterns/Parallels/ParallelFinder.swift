package import Library
package import Scripture
internal import TextIndex

/// Finds what a passage is like, and says why.
///
/// It keeps what it has looked up, so that one finder serves any number of passages.
package final class ParallelFinder {
    private let library: Library
    private let index: ParallelIndex
    private var ranker: PassageRanker
    private var gatherer: EvidenceGatherer

    package init(_ library: Library, _ index: ParallelIndex) {
        self.library = library
        self.index = index
        ranker = PassageRanker(index)
        gatherer = EvidenceGatherer(library, index)
    }

    /// The passages most like one, the nearest first; empty where the passage stands outside the 66 books.
    /// - Parameters:
    ///   - passage: in the `eng` numbering, to about a chapter long.
    package func parallels(of passage: Passage, limit: Int) throws(Fault) -> [Parallel] {
        let rows = index.canon.rows(of: passage)
        guard !rows.isEmpty else { return [] }
        let links = try LinkFinder(library: library).links(of: passage)
        var found = try index.reading { () throws(IndexError) in try ranker.ranked(rows) }
        raise(links, rows, in: &found)
        var parallels: [Parallel] = []
        for one in found.prefix(limit) {
            let extent = index.canon.passage(one.rows)
            parallels.append(
                try gatherer.parallel(
                    one, links: links.filter { $0.passage.overlaps(extent) }, of: passage))
        }
        return parallels
    }

    /// A link that a list names makes its passage rise as its votes say, and brings in one that was not found.
    private func raise(_ links: [TypedLink], _ rows: Range<Int>, in found: inout [PassageRanker.Found]) {
        guard !links.isEmpty else { return }
        var places: [Int: Int] = [:]
        for (place, one) in found.enumerated() { for row in one.rows { places[row] = place } }
        for link in links where link.share > 0 {
            let other = index.canon.rows(of: link.passage)
            guard !other.isEmpty, other.count <= 40, !other.overlaps(rows) else { continue }
            if let place = other.compactMap({ places[$0] }).first {
                found[place].score = 1 - (1 - found[place].score) * (1 - link.share)
            } else {
                let own = link.own.flatMap { index.canon.row(of: $0.first) } ?? rows.lowerBound
                for row in other { places[row] = found.count }
                found.append(
                    PassageRanker.Found(
                        rows: other, score: link.share,
                        ties: [PassageRanker.Tie(own: own, other: other.lowerBound, share: link.share)]))
            }
        }
        found.sort { ($1.score, $0.rows.lowerBound) < ($0.score, $1.rows.lowerBound) }
    }
}
