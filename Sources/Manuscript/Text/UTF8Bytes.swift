/// Characters in bytes.
enum UTF8Bytes {
    /// How many bytes the character at `k` takes, or 0 where the bytes there are no UTF-8.
    static func length(_ bytes: [UInt8], at k: Int) -> Int {
        let first = bytes[k]
        if first < 0x80 { return 1 }
        func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            k + offset < bytes.count && range ~= bytes[k + offset]
        }
        switch first {
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
        case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
        case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
        case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
        case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
        case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }

    /// Where the character that ends before `end` begins.
    static func start(_ bytes: [UInt8], before end: Int) -> Int {
        var k = end - 1
        while k > 0, end - k < 4, bytes[k] & 0xC0 == 0x80 { k -= 1 }
        return max(0, k)
    }
}
