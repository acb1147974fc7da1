/// A set of names and words, folded, with a value for each: a trie over the UTF-8 bytes of the folded letters.
///
/// A space stands for any gap between the words of a name; dots and apostrophes are left out.
struct NameTrie: Sendable {
    private struct Node {
        var firstEdge: Int32 = 0
        var edgeCount: Int16 = 0
        /// Place in the caller's list of values, or −1.
        var value: Int32 = -1
    }

    private var nodes: [Node] = []
    private var labels: [UInt8] = []
    private var targets: [Int32] = []

    /// - Parameter words: folded names and the places of their values. Of a name given twice the first value stays.
    init(_ words: [(name: [UInt8], value: Int)]) {
        let sorted = words.enumerated().sorted {
            $0.element.name == $1.element.name
                ? $0.offset < $1.offset : $0.element.name.lexicographicallyPrecedes($1.element.name)
        }.map(\.element)
        nodes.append(Node())
        build(node: 0, sorted[...], depth: 0)
    }

    private mutating func build(node: Int, _ words: ArraySlice<(name: [UInt8], value: Int)>, depth: Int) {
        var rest = words
        while let first = rest.first, first.name.count == depth {
            if nodes[node].value < 0 { nodes[node].value = Int32(first.value) }
            rest = rest.dropFirst()
        }
        var groups: [(UInt8, ArraySlice<(name: [UInt8], value: Int)>)] = []
        while let first = rest.first {
            let label = first.name[depth]
            let end = rest.firstIndex { $0.name[depth] != label } ?? rest.endIndex
            groups.append((label, rest[rest.startIndex..<end]))
            rest = rest[end...]
        }
        let firstEdge = labels.count
        nodes[node].firstEdge = Int32(firstEdge)
        nodes[node].edgeCount = Int16(groups.count)
        for (label, _) in groups {
            labels.append(label)
            targets.append(Int32(nodes.count))
            nodes.append(Node())
        }
        for (k, group) in groups.enumerated() { build(node: Int(targets[firstEdge + k]), group.1, depth: depth + 1) }
    }

    /// The node that the byte leads to, or −1.
    @inline(__always)
    private func step(_ node: Int, _ byte: UInt8) -> Int {
        let edges = nodes[node]
        var k = Int(edges.firstEdge)
        let end = k + Int(edges.edgeCount)
        while k < end {
            if labels[k] == byte { return Int(targets[k]) }
            k += 1
        }
        return -1
    }

    /// The value of a folded name, or `nil`.
    func value(of name: [UInt8]) -> Int? {
        var node = 0
        for byte in name {
            node = step(node, byte)
            if node < 0 { return nil }
        }
        return nodes[node].value >= 0 ? Int(nodes[node].value) : nil
    }

    /// The value of the word from `start` to `end`, folded, or `nil`.
    func value(in text: ReadingText, _ start: Int, _ end: Int) -> Int? {
        var node = 0, k = start
        while k < end, node >= 0 {
            let byte = text[k]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A && byte >= 0x41 {
                    node = step(node, lower)
                } else if byte &- 0x30 < 10 {
                    node = step(node, byte)
                }
                k += 1
            } else {
                let scalar = text.scalar(at: k)
                k = scalar.end
                let folded = LetterFold.fold(scalar.value)
                if folded != 0, folded != LetterFold.ignored { node = step(folded, from: node) }
            }
        }
        return node >= 0 && nodes[node].value >= 0 ? Int(nodes[node].value) : nil
    }

    /// The longest name at `i` that ends where no letter follows. The caller sees that `i` begins a word.
    func longestMatch(in text: ReadingText, at i: Int) -> (value: Int, end: Int)? {
        var node = 0, k = i
        var found: (value: Int, end: Int)?
        while k - i < 96 {
            let byte = text[k]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A && byte >= 0x41 {
                    node = step(node, lower)
                    k += 1
                } else if byte == 0x27 {
                    k += 1
                    continue
                } else if byte &- 0x30 < 10 || byte == 0x26 {
                    let next = step(node, byte)
                    if next < 0 { break }
                    node = next
                    k += 1
                } else {
                    // A gap between the words of a name.
                    let next = step(node, 0x20)
                    guard next >= 0, k > i else { break }
                    let end = Self.wordGapEnd(in: text, at: k)
                    guard end > k else { break }
                    k = end
                    node = next
                    continue
                }
            } else {
                let scalar = text.scalar(at: k)
                if ReadingText.isSpace(scalar.value) {
                    let next = step(node, 0x20)
                    if next < 0 || k == i { break }
                    k = Self.wordGapEnd(in: text, at: k)
                    node = next
                    continue
                }
                if scalar.value == 0x2019 || scalar.value == 0x2BC { k = scalar.end; continue }
                let folded = LetterFold.fold(scalar.value)
                if folded == 0 { break }
                k = scalar.end
                if folded == LetterFold.ignored { continue }
                node = step(folded, from: node)
            }
            if node < 0 { break }
            if nodes[node].value >= 0, endsWord(in: text, at: k) { found = (Int(nodes[node].value), k) }
        }
        return found
    }

    private func step(_ folded: UInt32, from start: Int) -> Int {
        var node = start
        for byte in utf8(folded) where node >= 0 { node = step(node, byte) }
        return node
    }

    private func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(UTF8.encode($0) ?? .init()) } ?? []
    }

    private func endsWord(in text: ReadingText, at k: Int) -> Bool {
        let next = text.scalar(at: k).value
        if next < 0x80 {
            let lower = next | 0x20
            return !(next >= 0x41 && lower >= 0x61 && lower <= 0x7A)
        }
        if LetterFold.isUnspaced(next) || LetterFold.isUnspaced(text.scalar(before: k).value) { return true }
        return LetterFold.fold(next) == 0
    }

    /// Where the gap between two words of one name ends: a few dots, hyphens and spaces.
    private static func wordGapEnd(in text: ReadingText, at i: Int) -> Int {
        var k = i, steps = 0
        while steps < 4 {
            switch text[k] {
            case 0x2E, 0x2D, 0x5F: k += 1
            default:
                let gap = text.gap(at: k)
                if gap.end == k || gap.breaks { return k }
                k = gap.end
            }
            steps += 1
        }
        return k
    }
}
