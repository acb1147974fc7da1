/// Greek in Latin letters: breathings and diphthongs heard, accents left out.
enum GreekTransliteration {
    static func latin(_ text: [Unicode.Scalar]) -> String {
        let letters = letters(of: text)
        var result = ""
        for index in letters.indices { result += sound(letters, index) }
        return result
    }

    private struct Letter {
        var base: UInt32
        var isCapital = false
        var isRough = false
        /// A diaeresis keeps two vowels apart.
        var isApart = false
    }

    /// Letters with their marks, from composed and decomposed writing alike.
    private static func letters(of text: [Unicode.Scalar]) -> [Letter] {
        var letters: [Letter] = []
        for scalar in text {
            switch scalar.value {
            case 0x0314: if !letters.isEmpty { letters[letters.count - 1].isRough = true }
            case 0x0308: if !letters.isEmpty { letters[letters.count - 1].isApart = true }
            case 0x0300...0x036F, 0x200C...0x200F: continue
            default: letters.append(letter(scalar))
            }
        }
        return letters
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter {
        let folded = Folding.fold(String(Character(scalar)))
        let base = folded.unicodeScalars.first?.value ?? scalar.value
        return Letter(
            base: base,
            isCapital: scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter,
            isRough: isRough(scalar.value),
            isApart: [0x0390, 0x03AA, 0x03AB, 0x03B0, 0x03CA, 0x03CB].contains(scalar.value)
                || 0x1FD2...0x1FD7 ~= scalar.value && scalar.value & 7 != 6
                || 0x1FE2...0x1FE7 ~= scalar.value
                    && ![0x1FE4, 0x1FE5, 0x1FE6].contains(scalar.value)
        )
    }

    /// In the extended block a rough breathing stands at the odd places, U+1F01 through U+1FAF, and on U+1FE5 and U+1FEC.
    private static func isRough(_ value: UInt32) -> Bool {
        switch value {
        case 0x1F00...0x1F6F, 0x1F80...0x1FAF: value & 1 == 1
        case 0x1FE5, 0x1FEC: true
        default: false
        }
    }

    private static func sound(_ letters: [Letter], _ index: Int) -> String {
        let letter = letters[index]
        guard var name = names[letter.base] else {
            return String(Unicode.Scalar(letter.base).map(Character.init) ?? " ")
        }
        let isSecond = index > 0 && isDiphthong(letters, index - 1)
        if letter.base == upsilon, isSecond || isDiphthong(letters, index) {
            name = "u"
        } else if letter.base == gamma, index + 1 < letters.count, nasalisers.contains(letters[index + 1].base) {
            name = "n"
        }
        // The breathing of a diphthong is written on its second vowel and heard before its first.
        let isRough = letter.isRough && !isSecond || isDiphthong(letters, index) && letters[index + 1].isRough
        if letter.base == rho, letter.isRough { name = "rh" } else if isRough { name = "h" + name }
        return letter.isCapital ? capitalised(name) : name
    }

    private static func capitalised(_ name: String) -> String {
        guard let first = name.unicodeScalars.first else { return name }
        return first.properties.uppercaseMapping + String(name.unicodeScalars.dropFirst())
    }

    /// Whether the vowel at `index` makes one sound with the next.
    private static func isDiphthong(_ letters: [Letter], _ index: Int) -> Bool {
        guard index + 1 < letters.count, !letters[index + 1].isApart else { return false }
        let second = letters[index + 1].base
        return switch letters[index].base {
        case alpha, epsilon, omicron: (second == iota || second == upsilon) && !letters[index].isRough
        case upsilon: second == iota && !letters[index].isRough
        case eta, omega: second == upsilon
        default: false
        }
    }

    private static let alpha: UInt32 = 0x3B1, gamma: UInt32 = 0x3B3, epsilon: UInt32 = 0x3B5, eta: UInt32 = 0x3B7
    private static let iota: UInt32 = 0x3B9, omicron: UInt32 = 0x3BF, rho: UInt32 = 0x3C1, upsilon: UInt32 = 0x3C5
    private static let omega: UInt32 = 0x3C9
    private static let nasalisers: Set<UInt32> = [0x3B3, 0x3BA, 0x3BE, 0x3C7]

    private static let names: [UInt32: String] = [
        0x3B1: "a", 0x3B2: "b", 0x3B3: "g", 0x3B4: "d", 0x3B5: "e", 0x3B6: "z", 0x3B7: "ē", 0x3B8: "th", 0x3B9: "i",
        0x3BA: "k", 0x3BB: "l", 0x3BC: "m", 0x3BD: "n", 0x3BE: "x", 0x3BF: "o", 0x3C0: "p", 0x3C1: "r", 0x3C3: "s",
        0x3C4: "t", 0x3C5: "y", 0x3C6: "ph", 0x3C7: "ch", 0x3C8: "ps", 0x3C9: "ō", 0x27: "ʼ",
    ]
}
