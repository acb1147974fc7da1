import Philology
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("LORD", "lord"), ("Élan", "elan"), ("Cæsar", "caesar"), ("Straße", "strasse"), ("Lord’s", "lord's"),
        ("Lordʼs", "lord's"),
        ("הַנִּיחָה", "הניחה"), ("הַנִּ֣יחָה", "הניחה"), ("שָׁל֖וֹם", "שלומ"), ("שׁ", "ש"), ("אֶרֶץ", "ארצ"),
        ("λόγος", "λογοσ"), ("Ἰησοῦ", "ιησου"), ("ᾧ", "ω"), ("ΛΌΓΟΣ", "λογοσ"), ("ῥῆμα", "ρημα"), ("καί", "και"),
        ("καὶ", "και"),
        ("144000", "144000"),
    ])
    func `words are compared without case, accents, points and final forms`(word: String, folded: String) {
        #expect(Array(Folding.fold(word).utf8) == Array(folded.utf8))
    }

    @Test func `composed and decomposed writing fold alike`() {
        #expect(Folding.fold("e\u{301}") == Folding.fold("\u{e9}"))
        #expect(Folding.fold("α\u{314}\u{301}") == Folding.fold("ἅ"))
    }

    @Test(arguments: [
        ("The LORD’s anointed—not mine", ["The", "LORD’s", "anointed", "not", "mine"]),
        ("the disciples' feet, ‘follow me’", ["the", "disciples", "feet", "follow", "me"]),
        ("El-beth-el 3:16", ["El", "beth", "el", "3", "16"]),
        ("וְיִֽחַר־אַפִּ֥י בָהֶ֖ם׃", ["וְיִֽחַר", "אַפִּ֥י", "בָהֶ֖ם"]),
        ("δι’ αὐτοῦ", ["δι", "αὐτοῦ"]),
        ("co\u{AD}operate", ["co\u{AD}operate"]),
        ("", []), ("— … ’", []), ("o''clock", ["o", "clock"]),
    ])
    func `an apostrophe within joins, hyphens and maqqef divide`(text: String, words: [String]) {
        let bytes = Array(text.utf8)
        #expect(WordScanner.words(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == words)
    }

    @Test func `bytes that are no UTF-8 end the scan without harm`() {
        let broken: [UInt8] = [0x61, 0xC3, 0x62, 0xE2, 0x80, 0xFF, 0xF0, 0x9F]
        var found: [Range<Int>] = []
        var offset = 0
        while let word = WordScanner.nextWord(in: broken.span, from: offset) {
            found.append(word)
            offset = word.upperBound
        }
        #expect(found == [0..<1, 2..<3])
    }
}
