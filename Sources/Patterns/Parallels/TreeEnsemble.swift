internal import Scripture

/// Regression trees whose leaves are summed: how the features of a candidate become a score.
package struct TreeEnsemble: Sendable {
    static let shared = TreeEnsemble(Table.bytes(named: "parallels.trees"))

    /// A leaf leads to itself, so that every candidate takes as many steps in a tree: the processor then walks several at once.
    private struct Node {
        var feature: Int32
        var left: Int32
        var right: Int32
        /// The threshold, or a leaf's value.
        var value: Float
    }

    private struct Tree {
        var root: Int
        /// How many steps lead from the root to its deepest leaf.
        var depth = 0
    }

    /// How many features the trees ask for; 0 where there are no trees.
    package let featureCount: Int
    private let trees: [Tree]
    private let nodes: [Node]
    private let slope: Float
    private let shift: Float

    /// Bytes that are not laid out so are no trees, nor are nodes that do not stand after the one that leads to them.
    package init(_ bytes: [UInt8]) {
        func number(_ at: Int) -> UInt32 {
            UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
        }
        func half(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
        var trees: [Tree] = []
        var nodes: [Node] = []
        let header = 28
        guard bytes.count >= header, bytes.starts(with: "CATENAPT".utf8), number(12) > 0,
            bytes.count == header + Int(number(12)) * 4 + Int(number(16)) * 12
        else {
            featureCount = 0
            (self.trees, self.nodes, slope, shift) = ([], [], 1, 0)
            return
        }
        let count = Int(number(16))
        for tree in 0..<Int(number(12)) { trees.append(Tree(root: Int(number(header + tree * 4)))) }
        let first = header + trees.count * 4
        nodes.reserveCapacity(count)
        /// By node, how many steps lead to it.
        var steps = Array(repeating: 0, count: count)
        var tree = 0
        for index in 0..<count {
            while tree + 1 < trees.count, trees[tree + 1].root <= index { tree += 1 }
            let at = first + index * 12
            let feature = Int(Int16(truncatingIfNeeded: half(at)))
            let value = Float(bitPattern: number(at + 8))
            guard feature >= 0 else {
                nodes.append(Node(feature: 0, left: Int32(index), right: Int32(index), value: value))
                trees[tree].depth = max(trees[tree].depth, steps[index])
                continue
            }
            let (left, right) = (trees[tree].root + half(at + 2), trees[tree].root + half(at + 4))
            guard left > index, right > index, left < count, right < count else { break }
            (steps[left], steps[right]) = (steps[index] + 1, steps[index] + 1)
            nodes.append(Node(feature: Int32(feature), left: Int32(left), right: Int32(right), value: value))
        }
        let isWhole = nodes.count == count && trees.allSatisfy { $0.root < count }
        featureCount = isWhole ? Int(number(8)) : 0
        slope = Float(bitPattern: number(20))
        shift = Float(bitPattern: number(24))
        self.trees = trees
        self.nodes = nodes
    }

    /// The scores of several candidates whose features stand one after another.
    ///
    /// Tree by tree, so that each is fetched once.
    package func scores(_ features: [Float]) -> [Float] {
        guard featureCount > 0 else { return [] }
        var sums = [Float](repeating: 0, count: features.count / featureCount)
        for tree in trees {
            for candidate in sums.indices {
                let start = candidate &* featureCount
                var place = tree.root
                for _ in 0..<tree.depth {
                    let node = nodes[place]
                    place = Int(features[start &+ Int(node.feature)] <= node.value ? node.left : node.right)
                }
                sums[candidate] += nodes[place].value
            }
        }
        return sums
    }

    /// The share of candidates with such a score that readers have linked, 0 to 1.
    package func share(_ score: Float) -> Double { 1 / (1 + Logarithm.exponential(-Double(slope * score + shift))) }
}
