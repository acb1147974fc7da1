/// How words are made alike before they are compared.
public enum Folding {
    /// Appends the search form of `text[range]` to `folded`.
    ///
    /// The search form has small base letters only: Latin and Greek accents, breathings and iota subscript, and
    /// Hebrew points and cantillation are left out; Hebrew final forms and the Greek final sigma become the plain
    /// letter; every kind of apostrophe becomes U+0027; joiners and other invisible signs go.
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - range: bytes of `text`, starting and ending between scalars.
    public static func fold(_ text: Span<UInt8>, _ range: Range<Int>, into folded: inout [UInt8]) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                offset += 1
            } else {
                let (scalar, length) = text.scalar(at: offset)
                fold(scalar, into: &folded)
                offset += length
            }
        }
    }

    /// The search form of a text; see ``fold(_:_:into:)``.
    public static func fold(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        fold(bytes.span, 0..<bytes.count, into: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    private static func fold(_ scalar: UInt32, into folded: inout [UInt8]) {
        switch scalar {
        case 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7:
            return
        case 0x05D0...0x05EA:
            // Final kaf, mem, nun, pe and tsadi stand right before their plain forms.
            let isFinal =
                scalar == 0x05DA || scalar == 0x05DD || scalar == 0x05DF || scalar == 0x05E3 || scalar == 0x05E5
            folded.append(scalar: isFinal ? scalar + 1 : scalar)
        default:
            switch CharacterKind(scalar) {
            case .mark, .invisible: return
            case .apostrophe: folded.append(UInt8(ascii: "'"))
            case .letter, .divider: FoldingTable.shared.append(scalar, to: &folded)
            }
        }
    }
}
