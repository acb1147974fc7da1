/// A place that a query found in a text.
struct Hit: Hashable {
    /// The position of its first word.
    var position: UInt32
    /// How many words it spans.
    var length: UInt32
    /// Which of the query's leaves found it, from 0; for a phrase, its first.
    var leaf: UInt32

    var end: UInt32 { position + length }
}

/// What a part of a query found: hits by ascending position, and for each the unit (verse, pericope or chapter) that it
/// stands in, ascending.
struct Matched {
    var hits: [Hit] = []
    var units: [UInt32] = []

    /// Only what stands in one of `kept`, which ascends.
    func limited(to kept: [UInt32]) -> Matched {
        var result = Matched()
        var index = 0
        for (hit, unit) in zip(hits, units) {
            while index < kept.count, kept[index] < unit { index += 1 }
            if index < kept.count, kept[index] == unit {
                result.hits.append(hit)
                result.units.append(unit)
            }
        }
        return result
    }

    /// The units, each once.
    var distinctUnits: [UInt32] {
        var distinct: [UInt32] = []
        for unit in units where distinct.last != unit { distinct.append(unit) }
        return distinct
    }

    func filtered(_ isKept: (Hit) -> Bool) -> Matched {
        var result = Matched()
        for (hit, unit) in zip(hits, units) where isKept(hit) {
            result.hits.append(hit)
            result.units.append(unit)
        }
        return result
    }

    /// Both together in order; a hit of the same words is kept once.
    static func union(_ parts: [Matched]) -> Matched {
        guard var result = parts.first else { return Matched() }
        for part in parts.dropFirst() { result = merged(result, part) }
        return result
    }

    private static func merged(_ a: Matched, _ b: Matched) -> Matched {
        var result = Matched()
        result.hits.reserveCapacity(a.hits.count + b.hits.count)
        result.units.reserveCapacity(a.hits.count + b.hits.count)
        var i = 0
        var j = 0
        while i < a.hits.count || j < b.hits.count {
            let takesFirst: Bool
            if i < a.hits.count, j < b.hits.count {
                let x = a.hits[i]
                let y = b.hits[j]
                if x.position == y.position, x.length == y.length, x.leaf == y.leaf {
                    j += 1
                    takesFirst = true
                } else {
                    takesFirst = (x.position, x.length, x.leaf) <= (y.position, y.length, y.leaf)
                }
            } else {
                takesFirst = i < a.hits.count
            }
            result.hits.append(takesFirst ? a.hits[i] : b.hits[j])
            result.units.append(takesFirst ? a.units[i] : b.units[j])
            if takesFirst { i += 1 } else { j += 1 }
        }
        return result
    }
}
