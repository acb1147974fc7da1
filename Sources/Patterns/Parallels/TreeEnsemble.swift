internal import Scripture

/// Regression trees whose leaves are summed: how the features of a candidate become a score.
package struct TreeEnsemble: Sendable {
    static let shared = TreeEnsemble(Table.bytes(named: "parallels.trees"))

    private struct Node {
        /// -1 for a leaf.
        var feature: Int32
        var left: Int32
        var right: Int32
        /// The threshold, or a leaf's value.
        var value: Float
    }

    /// How many features the trees ask for; 0 where there are no trees.
    package let featureCount: Int
    private let starts: [Int]
    private let nodes: [Node]
    private let slope: Float
    private let shift: Float

    /// Bytes that are not laid out so are no trees.
    package init(_ bytes: [UInt8]) {
        func number(_ at: Int) -> UInt32 {
            UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
        }
        func half(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
        var starts: [Int] = []
        var nodes: [Node] = []
        let header = 28
        guard bytes.count >= header, bytes.starts(with: "CATENAPT".utf8),
            bytes.count == header + Int(number(12)) * 4 + Int(number(16)) * 12
        else {
            featureCount = 0
            (self.starts, self.nodes, slope, shift) = ([], [], 1, 0)
            return
        }
        let (trees, count) = (Int(number(12)), Int(number(16)))
        featureCount = Int(number(8))
        slope = Float(bitPattern: number(20))
        shift = Float(bitPattern: number(24))
        for tree in 0..<trees { starts.append(Int(number(header + tree * 4))) }
        let first = header + trees * 4
        nodes.reserveCapacity(count)
        var tree = 0
        for index in 0..<count {
            while tree + 1 < trees, starts[tree + 1] <= index { tree += 1 }
            let at = first + index * 12
            let feature = Int(Int16(truncatingIfNeeded: half(at)))
            nodes.append(
                Node(
                    feature: Int32(feature), left: Int32(starts[tree] + half(at + 2)),
                    right: Int32(starts[tree] + half(at + 4)),
                    value: Float(bitPattern: number(at + 8))))
        }
        self.starts = starts
        self.nodes = nodes
    }

    /// The scores of several candidates whose features stand one after another.
    ///
    /// Tree by tree, so that each is fetched once.
    package func scores(_ features: [Float]) -> [Float] {
        guard featureCount > 0 else { return [] }
        var sums = [Float](repeating: 0, count: features.count / featureCount)
        for root in starts {
            for candidate in sums.indices {
                let start = candidate &* featureCount
                var node = nodes[root]
                while node.feature >= 0 {
                    node = nodes[Int(features[start &+ Int(node.feature)] <= node.value ? node.left : node.right)]
                }
                sums[candidate] += node.value
            }
        }
        return sums
    }

    /// The share of candidates with such a score that readers have linked, 0 to 1.
    package func share(_ score: Float) -> Double { 1 / (1 + Logarithm.exponential(-Double(slope * score + shift))) }
}
