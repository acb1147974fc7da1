/// What a scalar is to a word.
enum CharacterKind {
    /// A letter or digit: it makes a word.
    case letter
    /// An accent, vowel point or cantillation mark: it goes on with a word.
    case mark
    /// Invisible within a word: joiners, direction marks, soft hyphens.
    case invisible
    /// One of the apostrophes: it joins two letters to one word.
    case apostrophe
    /// Everything else ends a word: spaces, punctuation, hyphens and dashes, maqqef.
    case divider

    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            let small = scalar | 0x20
            if small &- 0x61 < 26 || scalar &- 0x30 < 10 {
                self = .letter
            } else {
                self = scalar == 0x27 ? .apostrophe : .divider
            }
        } else {
            self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> CharacterKind {
        switch scalar {
        case 0x05D0...0x05EA, 0x03B1...0x03C9, 0x1F00...0x1FBC: .letter
        case 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: .mark
        case 0x2019, 0x02BC, 0x2018, 0x201B, 0xFF07, 0x1FBD, 0x1FBF, 0x02B9, 0x05F3: .apostrophe
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: .invisible
        default: byCategory(scalar)
        }
    }

    private static func byCategory(_ value: UInt32) -> CharacterKind {
        guard let scalar = Unicode.Scalar(value) else { return .divider }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        default: .divider
        }
    }
}
