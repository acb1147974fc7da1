/// Collects the terms of one field of a text.
struct FieldWriter {
    let name: String
    private var letters: [UInt8] = []
    /// By term in the order met, where its letters start; one more than there are terms.
    private var starts: [Int] = [0]
    private var positions: [[UInt32]] = []
    /// An open-addressed table of term numbers plus one, a power of two long.
    private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)

    init(name: String) { self.name = name }

    /// Notes that `term` stands at `position`. Positions of a term may come in any order.
    mutating func add(_ term: Span<UInt8>, at position: UInt32) {
        positions[number(of: term)].append(position)
    }

    private mutating func number(of term: Span<UInt8>) -> Int {
        if (starts.count * 2) > slots.count { grow() }
        let mask = slots.count - 1
        var slot = Self.hash(term) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if isTerm(number, term) { return number }
            slot = (slot + 1) & mask
        }
        for index in 0..<term.count { letters.append(term[index]) }
        starts.append(letters.count)
        positions.append([])
        slots[slot] = UInt32(positions.count)
        return positions.count - 1
    }

    private func isTerm(_ number: Int, _ term: Span<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == term.count else { return false }
        for index in 0..<term.count where letters[start + index] != term[index] { return false }
        return true
    }

    private static func hash(_ term: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<term.count { hash = (hash ^ UInt64(term[index])) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for number in positions.indices {
            let term = Array(letters[starts[number]..<starts[number + 1]])
            var slot = Self.hash(term.span) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// The sections of the field.
    /// - Parameters:
    ///   - documents: by document, its first position; one more than there are documents.
    ///   - mainPositions: how many positions belong to the running text.
    ///   - postings: where the text's posting lists gather.
    func serialize(documents: [UInt32], mainPositions: UInt32, postings: inout SharedPostings) -> SerializedField {
        var result = SerializedField(name: name)
        let order = positions.indices.sorted { a, b in
            letters[starts[a]..<starts[a + 1]].lexicographicallyPrecedes(letters[starts[b]..<starts[b + 1]])
        }
        for number in order {
            let sorted = positions[number].sorted()
            result.starts.append(u32: UInt32(result.letters.count))
            result.letters += letters[starts[number]..<starts[number + 1]]
            result.entries.append(u32: postings.add(sorted))
            let main = sorted.prefix { $0 < mainPositions }
            result.entries.append(u32: UInt32(main.count))
            result.entries.append(u32: Self.count(documents, of: main))
            result.entries.append(u32: UInt32(sorted.count))
        }
        result.starts.append(u32: UInt32(result.letters.count))
        return result
    }

    private static func count(_ documents: [UInt32], of positions: ArraySlice<UInt32>) -> UInt32 {
        var count: UInt32 = 0
        var document = -1
        for position in positions {
            if document >= 0, position < documents[document + 1] { continue }
            // Documents may be empty: the one that holds the position is the last that starts at or before it.
            var low = document + 1
            var high = documents.count - 1
            while low < high {
                let middle = (low + high) / 2
                if documents[middle + 1] <= position { low = middle + 1 } else { high = middle }
            }
            document = low
            count += 1
        }
        return count
    }
}

/// A field ready to be placed in the file.
struct SerializedField {
    var name: String
    var starts: [UInt8] = []
    var letters: [UInt8] = []
    var entries: [UInt8] = []
}
