/// A short name for bytes: alike for alike bytes, unlike for others (FNV-1a, 64 bits). No defence against an adversary.
enum ContentMark {
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            sum ^= UInt64(byte)
            sum &*= 0x100_0000_01b3
        }
        return String(sum, radix: 36)
    }
}
