internal import TextIndex

/// Where in bytes the next one stands that means something.
struct ByteScan {
    private let isMeant: [Bool]

    init(_ bytes: String) {
        var table = [Bool](repeating: false, count: 256)
        for byte in bytes.utf8 { table[Int(byte)] = true }
        isMeant = table
    }

    /// The first such byte from `start` on, or `end`.
    @inline(__always)
    func next(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        let meant = isMeant.span
        let bytes = bytes.span
        var k = start
        while k < end, !meant[Int(bytes[k])] { k += 1 }
        return k
    }
}

extension [UInt8] {
    /// The first such byte in the range, or its end.
    @inline(__always)
    func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
        let bytes = span
        let each: UInt64 = 0x0101_0101_0101_0101, wanted = each &* UInt64(byte)
        var k = start
        while k &+ 8 <= end {
            // A byte that is the one wanted is zero now; the first zero's highest bit is set.
            let left = bytes.eight(at: k) ^ wanted
            let found = (left &- each) & ~left & (each &* 0x80)
            if found != 0 { return k &+ found.trailingZeroBitCount >> 3 }
            k &+= 8
        }
        while k < end, bytes[k] != byte { k += 1 }
        return k
    }

    /// Whether these bytes stand at `k`, letters in small form where they are letters.
    func has(_ text: StaticString, at k: Int, ignoringCase: Bool = false) -> Bool {
        guard k >= 0, k + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { wanted in
            for unsafe(offset, byte) in unsafe wanted.enumerated() {
                let here = self[k + offset]
                if here == byte || ignoringCase && 0x41...0x5A ~= here && here | 0x20 == byte { continue }
                return false
            }
            return true
        }
    }

    /// Where these bytes next stand before `end`, or `nil`.
    func place(of text: StaticString, from start: Int, to end: Int, ignoringCase: Bool = false) -> Int? {
        guard let first = text.withUTF8Buffer({ unsafe $0.first }) else { return nil }
        var k = start
        while k < end {
            if ignoringCase {
                while k < end, self[k] | 0x20 != first | 0x20 { k += 1 }
            } else {
                k = place(of: first, from: k, to: end)
            }
            guard k + text.utf8CodeUnitCount <= end else { return nil }
            if has(text, at: k, ignoringCase: ignoringCase) { return k }
            k += 1
        }
        return nil
    }
}

extension UInt8 {
    var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
    var isASCIIDigit: Bool { 0x30...0x39 ~= self }
    /// A letter, a digit, or a byte of a character beyond ASCII.
    var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
