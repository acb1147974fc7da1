/// The posting lists of a text. Lists that are alike are written once: a word that has one written form, one stem and one
/// lemma has the same places under all of them.
struct SharedPostings {
    private(set) var bytes: [UInt8] = []
    /// By a list's sum and length, where lists of that sum start.
    private var known: [Key: [Int]] = [:]

    private struct Key: Hashable {
        var sum: UInt64
        var count: Int
    }

    /// - Parameter positions: ascending; equal neighbours are kept.
    /// - Returns: where the list starts.
    mutating func add(_ positions: [UInt32]) -> UInt32 {
        var list: [UInt8] = []
        PostingsSerializer.serialize(positions, into: &list)
        let key = Key(sum: PageSum.of(list), count: list.count)
        for start in known[key] ?? [] where bytes[start..<start + list.count].elementsEqual(list) {
            return UInt32(start)
        }
        known[key, default: []].append(bytes.count)
        bytes += list
        return UInt32(bytes.count - list.count)
    }
}
