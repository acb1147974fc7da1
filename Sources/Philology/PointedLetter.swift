/// A Hebrew consonant with the marks on it, whatever order they were written in.
struct PointedLetter {
    enum Vowel {
        case patah, qamats, qamatsQatan, segol, tsere, hiriq, holem, qibbuts, hatafPatah, hatafSegol, hatafQamats
        /// Vowels written with vav, moved to the consonant that they follow.
        case shureq, holemVav
    }

    var letter: UInt32
    var vowel: Vowel?
    var hasShewa = false
    var hasDagesh = false
    var isSin = false
    /// A meteg: the syllable is held, so that its vowel is long or a shewa after it is heard.
    var hasMeteg = false
    /// A cantillation accent, which stands on the stressed syllable (those put at a word's edge aside).
    var hasAccent = false
    /// A vowel letter taken up into the vowel before it.
    var isSilent = false

    var isGuttural: Bool {
        [PointedLetter.alef, PointedLetter.he, PointedLetter.het, PointedLetter.ayin].contains(letter)
    }
    var isBegadkefat: Bool { [0x5D1, 0x5D2, 0x5D3, 0x5DB, 0x5E4, 0x5EA].contains(letter) }

    static let alef: UInt32 = 0x5D0
    static let he: UInt32 = 0x5D4
    static let vav: UInt32 = 0x5D5
    static let het: UInt32 = 0x5D7
    static let yod: UInt32 = 0x5D9
    static let ayin: UInt32 = 0x5E2
    static let shin: UInt32 = 0x5E9

    /// The letters of a word; final forms become plain ones, signs that are neither letter nor mark are left out.
    static func letters(of word: some Sequence<Unicode.Scalar>) -> [PointedLetter] {
        var letters: [PointedLetter] = []
        for scalar in word {
            switch scalar.value {
            case 0x5D0...0x5EA:
                let isFinal = [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5].contains(scalar.value)
                letters.append(PointedLetter(letter: isFinal ? scalar.value + 1 : scalar.value))
            default:
                guard !letters.isEmpty else { continue }
                letters[letters.count - 1].take(scalar.value)
            }
        }
        return letters
    }

    private mutating func take(_ mark: UInt32) {
        switch mark {
        case 0x5B0: hasShewa = true
        case 0x5B1: vowel = .hatafSegol
        case 0x5B2: vowel = .hatafPatah
        case 0x5B3: vowel = .hatafQamats
        case 0x5B4: vowel = .hiriq
        case 0x5B5: vowel = .tsere
        case 0x5B6: vowel = .segol
        case 0x5B7: vowel = .patah
        case 0x5B8: vowel = .qamats
        case 0x5B9, 0x5BA: vowel = .holem
        case 0x5BB: vowel = .qibbuts
        case 0x5BC: hasDagesh = true
        case 0x5BD: hasMeteg = true
        case 0x5C2: isSin = true
        case 0x5C7: vowel = .qamatsQatan
        case 0x591...0x5AE: hasAccent = true
        default: break
        }
    }
}
