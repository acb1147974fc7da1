/// Folds letters for the comparison of names: case and accents are dropped, so that `Génesis`, `GENESIS` and
/// `genesis` are one word.
enum LetterFold {
    /// The folded form of a letter, 0 where the scalar is no letter, and `ignored` where it is a mark that
    /// belongs to the letter before it (a combining accent, a Hebrew point).
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar | 0x20
        case 0x61...0x7A: scalar
        case 0..<0xAA: 0
        case 0xAA, 0xBA: 0  // ª º: ordinal marks, read as punctuation
        case 0xC0...0x17F: UInt32(latin[Int(scalar - 0xC0)])
        case 0x300...0x36F, 0x374, 0x384, 0x2B9, 0x5F3, 0x5F4, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5,
            0x5C7, 0xAD:
            ignored
        case 0x386...0x3CE: UInt32(greek[Int(scalar - 0x386)])
        case 0x400...0x40F: scalar == 0x401 ? 0x435 : scalar + 0x50
        case 0x410...0x42F: scalar + 0x20
        case 0x430...0x45F: scalar == 0x451 ? 0x435 : scalar
        case 0x5D0...0x5EA: hebrew(scalar)
        case 0x1F00...0x1FFF: extendedGreek(scalar)
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: scalar
        case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
        case 0xFF41...0xFF5A: scalar - 0xFF41 + 0x61
        case 0x180...0x24F, 0x370...0x373, 0x375...0x383, 0x460...0x58F, 0x620...0x6FF, 0x1E00...0x1EFF: scalar
        default: 0
        }
    }

    static let ignored: UInt32 = .max

    /// Whether words of the script stand without spaces between them.
    static func isUnspaced(_ scalar: UInt32) -> Bool {
        0x3041...0x30FF ~= scalar || 0x3400...0x9FFF ~= scalar || 0xAC00...0xD7A3 ~= scalar
    }

    /// U+00C0 through U+017F without their accents; `×` and `÷` are no letters and stand as NUL.
    private static let latin: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo\u{0}ouuuuytsaaaaaaaceeeeiiiidnooooo\u{0}ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
            .utf8)

    /// U+0386 through U+03CE in lower case without accents.
    private static let greek: [UInt16] = {
        let folded = "α\u{0}εηι\u{0}ο\u{0}υωιαβγδεζηθικλμνξοπρσστυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω"
        return folded.unicodeScalars.map { UInt16($0.value) }
    }()

    /// Final letters read as their plain forms.
    private static func hebrew(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5: scalar + 1
        default: scalar
        }
    }

    private static func extendedGreek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x1F00...0x1F0F, 0x1F70...0x1F71, 0x1F80...0x1F8F, 0x1FB0...0x1FBC: 0x3B1
        case 0x1F10...0x1F1F, 0x1F72...0x1F73, 0x1FC8...0x1FC9: 0x3B5
        case 0x1F20...0x1F2F, 0x1F74...0x1F75, 0x1F90...0x1F9F, 0x1FC2...0x1FC7, 0x1FCA...0x1FCC: 0x3B7
        case 0x1F30...0x1F3F, 0x1F76...0x1F77, 0x1FD0...0x1FDB: 0x3B9
        case 0x1F40...0x1F4F, 0x1F78...0x1F79, 0x1FF8...0x1FF9: 0x3BF
        case 0x1F50...0x1F5F, 0x1F7A...0x1F7B, 0x1FE0...0x1FE3, 0x1FE6...0x1FEB: 0x3C5
        case 0x1F60...0x1F6F, 0x1F7C...0x1F7D, 0x1FA0...0x1FAF, 0x1FF2...0x1FF7, 0x1FFA...0x1FFC: 0x3C9
        case 0x1FE4...0x1FE5, 0x1FEC: 0x3C1
        default: 0
        }
    }
}
