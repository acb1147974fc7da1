import Patterns
import TestSupport
import Testing

/// The trees against a plain twin that walks nodes one by one as `docs/formats/parallels-index.md` lays them out.
@Suite struct TreeEnsembleTests {
    private indirect enum Twin {
        case leaf(Float)
        case split(feature: Int, threshold: Float, low: Twin, high: Twin)

        func value(_ features: ArraySlice<Float>) -> Float {
            switch self {
            case .leaf(let value): value
            case .split(let feature, let threshold, let low, let high):
                (features[features.startIndex + feature] <= threshold ? low : high).value(features)
            }
        }

        /// Nodes as the file has them: feature, left, right, value; the children's places count from the tree's root.
        func write(to nodes: inout [(Int16, UInt16, UInt16, Float)]) {
            switch self {
            case .leaf(let value): nodes.append((-1, 0, 0, value))
            case .split(let feature, let threshold, let low, let high):
                let own = nodes.count
                nodes.append((Int16(feature), 0, 0, threshold))
                nodes[own].1 = UInt16(nodes.count)
                low.write(to: &nodes)
                nodes[own].2 = UInt16(nodes.count)
                high.write(to: &nodes)
            }
        }
    }

    private static let width = 7

    private func twin(depth: Int, _ random: inout SplitMix) -> Twin {
        guard depth > 0, Int.random(in: 0..<6, using: &random) > 0 else {
            return .leaf(Float.random(in: -1...1, using: &random))
        }
        return .split(
            feature: Int.random(in: 0..<Self.width, using: &random),
            threshold: Float(Int.random(in: -3...3, using: &random)), low: twin(depth: depth - 1, &random),
            high: twin(depth: depth - 1, &random))
    }

    private func bytes(_ twins: [Twin], slope: Float, shift: Float) -> [UInt8] {
        var starts: [Int] = []
        var nodes: [UInt8] = []
        var count = 0
        func append(_ value: UInt32, to bytes: inout [UInt8]) {
            bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        for twin in twins {
            starts.append(count)
            var own: [(Int16, UInt16, UInt16, Float)] = []
            twin.write(to: &own)
            count += own.count
            for (feature, left, right, value) in own {
                append(UInt32(UInt16(bitPattern: feature)) | UInt32(left) << 16, to: &nodes)
                append(UInt32(right), to: &nodes)
                append(value.bitPattern, to: &nodes)
            }
        }
        var bytes = Array("CATENAPT".utf8)
        for number in [Self.width, twins.count, count] { append(UInt32(number), to: &bytes) }
        append(slope.bitPattern, to: &bytes)
        append(shift.bitPattern, to: &bytes)
        for start in starts { append(UInt32(start), to: &bytes) }
        return bytes + nodes
    }

    @Test(arguments: 1...20) func `the sum of leaves is that of the plain trees`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let twins = (0..<9).map { _ in twin(depth: 5, &random) }
        let trees = TreeEnsemble(bytes(twins, slope: 1.5, shift: -0.5))
        #expect(trees.featureCount == Self.width)
        // Whole numbers, so that features often stand at a threshold itself.
        let features = (0..<Self.width * 50).map { _ in Float(Int.random(in: -4...4, using: &random)) }
        let scores = trees.scores(features)
        for row in 0..<50 {
            let own = features[row * Self.width..<(row + 1) * Self.width]
            let plain = twins.reduce(Float(0)) { $0 + $1.value(own) }
            #expect(scores[row] == plain)
        }
    }

    @Test func `a share rises with the score and is a half where slope and shift cancel`() {
        let trees = TreeEnsemble(bytes([.leaf(1)], slope: 2, shift: -1))
        #expect(abs(trees.share(0.5) - 0.5) < 1e-9)
        #expect(trees.share(0.4) < trees.share(0.6))
    }

    @Test func `bytes cut short are no trees`() {
        let whole = bytes([.leaf(1), .leaf(2)], slope: 1, shift: 0)
        for length in 0..<whole.count { #expect(TreeEnsemble(Array(whole.prefix(length))).featureCount == 0) }
    }
}
