internal import TextIndex

/// Where runs of four words stand in the order of all runs, for the runs that were asked for last: writers use the same
/// phrases again and again, and the tables are too large for the processor's cache.
final class KnownRuns {
    private struct Entry {
        var a: UInt32 = 0, b: UInt32 = 0, c: UInt32 = 0, d: UInt32 = 0
        var start: UInt32 = 0, end: UInt32 = 0
    }

    private var entries: [Entry] = []

    private static let bits = 13

    /// The part of the order whose runs begin with the four words at `word`.
    func runs(of text: [UInt32], at word: Int, _ tables: QuotationTables) -> Range<Int> {
        // No word is 0, so an entry of zeros is of no run.
        if entries.isEmpty { entries = [Entry](repeating: Entry(), count: 1 << Self.bits) }
        let (a, b, c, d) = (text[word], text[word + 1], text[word + 2], text[word + 3])
        let place = Int(truncatingIfNeeded: QuotationFormat.run(a, b, c, d) >> (64 - UInt64(Self.bits)))
        let entry = entries[place]
        if entry.a == a, entry.b == b, entry.c == c, entry.d == d { return Int(entry.start)..<Int(entry.end) }
        let runs = tables.runs(ofFour: text, from: word)
        entries[place] = Entry(
            a: a, b: b, c: c, d: d, start: UInt32(truncatingIfNeeded: runs.lowerBound),
            end: UInt32(truncatingIfNeeded: runs.upperBound))
        return runs
    }
}
