internal import TextIndex

extension Evaluator {
    /// Hits of both sides that stand near one another: each that has a partner is kept.
    func nearness(_ first: QueryNode, _ second: QueryNode, _ near: Nearness) throws(IndexError) -> Matched {
        let a = try evaluate(first)
        let b = first == second ? a : try evaluate(second)
        let isSame = first == second
        var keepsA = [Bool](repeating: false, count: a.hits.count)
        var keepsB = [Bool](repeating: false, count: b.hits.count)
        let placesA = near.isInVerses ? try verses(of: a.hits) : []
        let placesB = near.isInVerses ? try verses(of: b.hits) : []
        let reach = UInt32(near.distance)
        let longest = b.hits.reduce(0) { max($0, $1.length) }
        var start = 0
        for i in a.hits.indices {
            let hit = a.hits[i]
            if near.isInVerses {
                while start < b.hits.count, placesB[start].document + near.distance < placesA[i].document { start += 1 }
            } else {
                while start < b.hits.count, b.hits[start].position + longest + reach < hit.position { start += 1 }
            }
            var j = start
            while j < b.hits.count {
                let other = b.hits[j]
                if near.isInVerses {
                    if placesB[j].document > placesA[i].document + near.distance { break }
                } else if other.position >= hit.end + reach {
                    break
                }
                defer { j += 1 }
                if isSame, i == j { continue }
                if near.isOrdered, other.position < hit.end { continue }
                let isNear =
                    near.isInVerses
                    ? placesA[i].book == placesB[j].book
                    : a.units[i] == b.units[j] && Self.gap(hit, other) <= reach
                if isNear {
                    keepsA[i] = true
                    keepsB[j] = true
                }
            }
        }
        func kept(_ matched: Matched, _ keeps: [Bool]) -> Matched {
            var result = Matched()
            for index in keeps.indices where keeps[index] {
                result.hits.append(matched.hits[index])
                result.units.append(matched.units[index])
            }
            return result
        }
        return Matched.union([kept(a, keepsA), kept(b, keepsB)])
    }

    /// How many words on one stands from the other: 1 for neighbours, 0 where they share a word.
    private static func gap(_ a: Hit, _ b: Hit) -> UInt32 {
        if a.end <= b.position { return b.position - a.end + 1 }
        if b.end <= a.position { return a.position - b.end + 1 }
        return 0
    }

    private struct VersePlace {
        var document: Int
        var book: UInt32
    }

    private func verses(of hits: [Hit]) throws(IndexError) -> [VersePlace] {
        var walk = try text.documentWalk()
        var places: [VersePlace] = []
        places.reserveCapacity(hits.count)
        for hit in hits {
            let document = walk.move(to: hit.position)
            if let last = places.last, last.document == document {
                places.append(last)
            } else {
                places.append(VersePlace(document: document, book: try text.document(document).key >> 16))
            }
        }
        return places
    }
}
