/// The 64-bit checksum of a page.
///
/// Four lanes take the 8-byte words in turn, each by `(lane ^ word) × odd constant`, rotated; every step is a bijection
/// of the lane, and so is folding the lanes together, so that a change of any single word always changes the sum.
enum PageSum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var a: UInt64 = 0x9E37_79B9_7F4A_7C15
        var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        var c: UInt64 = 0x1656_67B1_9E37_79F9
        var d: UInt64 = 0x27D4_EB2F_1656_67C5
        var offset = 0
        while offset + 32 <= bytes.count {
            unsafe a = mix(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            unsafe b = mix(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            unsafe c = mix(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            unsafe d = mix(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
            offset += 32
        }
        while offset < bytes.count {
            unsafe a = mix(a, UInt64(bytes[offset]) | 1 << 8)
            offset += 1
        }
        var sum = mix(a, UInt64(bytes.count))
        sum = mix(sum, b)
        sum = mix(sum, c)
        return mix(sum, d)
    }

    static func of(_ bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { unsafe of($0) }
    }

    @inline(__always)
    private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let product = (lane ^ UInt64(littleEndian: word)) &* 0x9FB2_1C65_1E98_DF25
        return product << 29 | product >> 35
    }
}
