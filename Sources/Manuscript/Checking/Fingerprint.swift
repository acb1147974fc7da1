/// What a finding is known by from one run to the next: its rule, its citation and its words, not its place, so that it is
/// the same when lines move. Several alike in one file are told apart by their order.
public struct Fingerprint: Hashable, Sendable {
    /// Sixteen hexadecimal digits.
    public let text: String

    public init(text: String) {
        self.text = text
    }

    /// - Parameters:
    ///   - words: those that the finding is about.
    ///   - occurrence: how many findings alike stand before it.
    init(_ finding: Finding, words: ArraySlice<UInt8>, occurrence: Int) {
        var hash = FowlerNollVo()
        hash.add(finding.rule.utf8)
        hash.add((finding.citation ?? "").utf8)
        // Marks and spaces may be laid out anew.
        hash.add(words.lazy.filter { $0.isWordByte }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
        hash.add(String(occurrence).utf8)
        let digits = String(hash.value, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// FNV-1a with 64 bits, after Fowler, Noll and Vo.
    private struct FowlerNollVo {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { add(byte) }
            add(0)
        }

        private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
