/// Pointed Hebrew in Latin letters. See ``Transliteration/latin(_:)`` for the style.
///
/// Where pointing alone leaves open whether a qamats is *ā* or *o*, a meteg and the word's accent decide; without
/// them it is *o* before maqqef in a closed syllable, before hataf qamats, and in the words of `shortQamats`.
enum HebrewTransliteration {
    /// - Parameter text: Hebrew words joined by maqqef or other Hebrew signs.
    static func latin(_ text: [Unicode.Scalar]) -> String {
        let words = text.split(separator: "\u{5BE}", omittingEmptySubsequences: false)
        return words.enumerated().map { index, word in
            latin(word: PointedLetter.letters(of: word), beforeMaqqef: index + 1 < words.count)
        }.joined(separator: "-")
    }

    private static func latin(word: [PointedLetter], beforeMaqqef: Bool) -> String {
        let divineName: [UInt32] = [0x5D9, 0x5D4, 0x5D5, 0x5D4]
        if word.suffix(4).map(\.letter) == divineName {
            return latin(word: Array(word.dropLast(4)), beforeMaqqef: false) + "yhwh"
        }
        var letters = word
        takeUpVowelLetters(&letters)
        decideQamats(&letters, beforeMaqqef: beforeMaqqef)
        var result = ""
        for index in letters.indices where !letters[index].isSilent {
            result += syllable(letters, index)
        }
        return result
    }

    // MARK: Vowel letters

    /// Moves vowels written with vav to their consonant and silences vowel letters.
    private static func takeUpVowelLetters(_ letters: inout [PointedLetter]) {
        for index in letters.indices where letters[index].letter == PointedLetter.vav {
            let vav = letters[index]
            guard !vav.hasShewa,
                vav.vowel == .holem && !vav.hasDagesh || vav.vowel == nil && vav.hasDagesh || vav.vowel == nil
            else { continue }
            guard index > 0 else {
                if vav.vowel == nil, vav.hasDagesh { letters[0].vowel = .shureq }
                continue
            }
            let before = letters[index - 1]
            guard !before.hasShewa, !before.isSilent else { continue }
            if before.vowel == nil, vav.vowel == .holem || vav.hasDagesh {
                letters[index - 1].vowel = vav.hasDagesh ? .shureq : .holemVav
                letters[index - 1].hasMeteg = before.hasMeteg || vav.hasMeteg
                letters[index - 1].hasAccent = before.hasAccent || vav.hasAccent
                letters[index].isSilent = true
            } else if before.vowel == .holem, vav.vowel == nil, !vav.hasDagesh {
                letters[index - 1].vowel = .holemVav
                letters[index].isSilent = true
            }
        }
    }

    /// Whether the bare yod or final he at `index` only lengthens the vowel before it.
    private static func lengthens(_ letters: [PointedLetter], _ index: Int) -> Bool {
        guard index < letters.count else { return false }
        let letter = letters[index]
        guard letter.vowel == nil, !letter.hasShewa, !letter.hasDagesh, !letter.isSilent else { return false }
        return letter.letter == PointedLetter.yod || letter.letter == PointedLetter.he && index == letters.count - 1
    }

    // MARK: Qamats

    private static func decideQamats(_ letters: inout [PointedLetter], beforeMaqqef: Bool) {
        let hasAccents = letters.contains { $0.hasAccent }
        let consonants = letters.filter { !$0.isSilent }.map(\.letter)
        for index in letters.indices where letters[index].vowel == .qamats && !letters[index].hasMeteg {
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            let closesWord =
                index + 2 == letters.count && next?.vowel == nil && next?.letter != PointedLetter.he
                && next?.letter != PointedLetter.alef
            let isShort: Bool
            if next?.vowel == .hatafQamats {
                isShort = true
            } else if closesWord {
                isShort = beforeMaqqef || consonants == [0x5DB, 0x5DC]
            } else if let next, next.hasShewa, index + 2 < letters.count {
                isShort =
                    hasAccents
                    ? !letters[index].hasAccent
                    : shortQamats.contains(consonants[index...].prefix(3).map { $0 }) || next.hasDagesh
            } else {
                isShort = false
            }
            if isShort { letters[index].vowel = .qamatsQatan }
        }
    }

    /// Beginnings of words whose first qamats is short: ḥokm-, qodš-, ʾozn-, ʾohl-, ʿorl-, qorb-, ʾorn-, ḥorb-, šomr-.
    private static let shortQamats: Set<[UInt32]> = [
        [0x5D7, 0x5DB, 0x5DE], [0x5E7, 0x5D3, 0x5E9], [0x5D0, 0x5D6, 0x5E0], [0x5E2, 0x5E8, 0x5DC],
        [0x5E7, 0x5E8, 0x5D1], [0x5D7, 0x5E8, 0x5D1], [0x5E2, 0x5E8, 0x5E4], [0x5D0, 0x5DB, 0x5DC],
    ]

    // MARK: Syllables

    private static func syllable(_ letters: [PointedLetter], _ index: Int) -> String {
        let letter = letters[index]
        if index == 0, letter.letter == PointedLetter.vav, letter.vowel == .shureq { return "û" }
        if index > 0, lengthens(letters, index), isTakenUp(letters, index) { return "" }
        let consonant = name(of: letter)
        let isDoubled = letter.hasDagesh && isForte(letters, index)
        let sound = isDoubled ? consonant + consonant : consonant
        if index == letters.count - 1, index > 0, letter.vowel == .patah,
            letter.letter == PointedLetter.het || letter.letter == PointedLetter.ayin
                || letter.letter == PointedLetter.he && letter.hasDagesh
        {
            return "a" + consonant  // furtive patah is heard before its letter
        }
        if let vowel = letter.vowel { return sound + name(of: vowel, letters, index) }
        return letter.hasShewa && isVocal(letters, index, isDoubled) ? sound + "ə" : sound
    }

    /// Whether the vowel before has taken up this yod or he (`î`, `ê`, `â`); after other vowels the letter is written.
    private static func isTakenUp(_ letters: [PointedLetter], _ index: Int) -> Bool {
        switch (letters[index].letter, letters[index - 1].vowel) {
        case (PointedLetter.yod, .hiriq?), (PointedLetter.yod, .tsere?), (PointedLetter.yod, .segol?): true
        case (PointedLetter.he, .qamats?): true
        default: false
        }
    }

    private static func name(of vowel: PointedLetter.Vowel, _ letters: [PointedLetter], _ index: Int) -> String {
        let follows = lengthens(letters, index + 1) ? letters[index + 1].letter : 0
        return switch vowel {
        case .patah: "a"
        case .qamats: follows == PointedLetter.he ? "â" : "ā"
        case .qamatsQatan: "o"
        case .segol: follows == PointedLetter.yod ? "ê" : "e"
        case .tsere: follows == PointedLetter.yod ? "ê" : "ē"
        case .hiriq: follows == PointedLetter.yod ? "î" : "i"
        case .holem: "ō"
        case .holemVav: "ô"
        case .shureq: "û"
        case .qibbuts: "u"
        case .hatafPatah: "ă"
        case .hatafSegol: "ĕ"
        case .hatafQamats: "ŏ"
        }
    }

    /// A dagesh doubles its letter where a full vowel stands before it.
    private static func isForte(_ letters: [PointedLetter], _ index: Int) -> Bool {
        let letter = letters[index]
        guard index > 0, !letter.isGuttural else { return false }
        if index == letters.count - 1, letter.vowel == nil { return false }
        let before = letters[index - 1]
        if before.isSilent || lengthens(letters, index - 1) { return !letter.isBegadkefat }
        return before.vowel != nil || index == 1 && before.letter == PointedLetter.vav && before.vowel == .shureq
    }

    /// Whether a shewa is heard: at the word's start, after another shewa, under a doubled letter, after a long
    /// vowel or a meteg, and before the same letter again.
    private static func isVocal(_ letters: [PointedLetter], _ index: Int, _ isDoubled: Bool) -> Bool {
        let isLast = index == letters.count - 1
        if index == 0 { return true }
        if isLast { return false }
        if isDoubled { return true }
        let next = letters[index + 1]
        if index == letters.count - 2, next.hasShewa { return false }
        var place = index - 1
        while place > 0, letters[place].isSilent || lengthens(letters, place) && isTakenUp(letters, place) {
            place -= 1
        }
        let before = letters[place]
        if before.hasShewa { return place > 0 }
        if before.hasMeteg { return true }
        if next.letter == letters[index].letter, next.isSin == letters[index].isSin { return true }
        return switch before.vowel {
        case .qamats, .tsere, .holem, .holemVav, .shureq: true
        case .hiriq: place < index - 1
        default: false
        }
    }

    private static func name(of letter: PointedLetter) -> String {
        letter.letter == PointedLetter.shin && letter.isSin ? "ś" : consonants[letter.letter] ?? ""
    }

    private static let consonants: [UInt32: String] = [
        0x5D0: "ʾ", 0x5D1: "b", 0x5D2: "g", 0x5D3: "d", 0x5D4: "h", 0x5D5: "w", 0x5D6: "z", 0x5D7: "ḥ", 0x5D8: "ṭ",
        0x5D9: "y", 0x5DB: "k", 0x5DC: "l", 0x5DE: "m", 0x5E0: "n", 0x5E1: "s", 0x5E2: "ʿ", 0x5E4: "p", 0x5E6: "ṣ",
        0x5E7: "q", 0x5E8: "r", 0x5E9: "š", 0x5EA: "t",
    ]
}
