internal import Philology

/// Two texts set word by word beside each other: the longest sequence of words, by their stems, that stands in both.
package struct Alignment: Hashable, Sendable {
    /// Where each shared word stands in the one and in the other, in UTF-8 bytes.
    package private(set) var pairs: [(own: Range<Int>, other: Range<Int>)] = []
    /// The longest run of words that stand side by side in both, as the other writes it; empty where no two do.
    package private(set) var run: [String] = []
    /// The share of the shorter text's words that the other has in the same order, 0 to 1.
    package private(set) var share: Double = 0

    /// How much of the texts it holds, for choosing the best of several.
    var strength: Double { share * Double(pairs.count) }

    /// Whether it holds enough to be shown.
    var isTelling: Bool { share >= 0.5 && pairs.count >= 4 || run.count >= 5 }

    private struct Token {
        var range: Range<Int>
        var word: String
        var stem: [UInt8]
    }

    package init(_ own: String, _ other: String) {
        let a = Self.tokens(own)
        let b = Self.tokens(other)
        guard !a.isEmpty, !b.isEmpty else { return }
        // Lengths of the longest common sequences of what is left of both.
        var lengths = Array(repeating: 0, count: (a.count + 1) * (b.count + 1))
        let width = b.count + 1
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i * width + j] =
                    a[i].stem == b[j].stem
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i].stem == b[j].stem {
                pairs.append((a[i].range, b[j].range))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        share = Double(pairs.count) / Double(min(a.count, b.count))
        run = Self.longestRun(a, b)
    }

    private static func longestRun(_ a: [Token], _ b: [Token]) -> [String] {
        var lengths = Array(repeating: 0, count: b.count + 1)
        var best = (end: 0, length: 0)
        for i in a.indices {
            var diagonal = 0
            for j in b.indices {
                let above = lengths[j + 1]
                lengths[j + 1] = a[i].stem == b[j].stem ? diagonal + 1 : 0
                if lengths[j + 1] > best.length { best = (j + 1, lengths[j + 1]) }
                diagonal = above
            }
        }
        return best.length > 1 ? b[best.end - best.length..<best.end].map(\.word) : []
    }

    private static func tokens(_ text: String) -> [Token] {
        let bytes = Array(text.utf8)
        return WordScanner.words(in: text).map { range in
            let word = String(decoding: bytes[range], as: UTF8.self)
            return Token(range: range, word: word, stem: EnglishStem.stem(Array(Folding.fold(word).utf8)))
        }
    }

    package static func == (a: Alignment, b: Alignment) -> Bool {
        a.run == b.run && a.share == b.share && a.pairs.elementsEqual(b.pairs) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(run)
        hasher.combine(pairs.count)
    }
}
