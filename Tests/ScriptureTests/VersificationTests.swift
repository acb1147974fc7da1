import Scripture
import Testing

@Suite struct VersificationTests {
    @Test(arguments: [
        ("Mal.4.1", "Mal.3.19"), ("Joel.3.1", "Joel.4.1"), ("Joel.2.28", "Joel.3.1"),
        ("Gen.31.55", "Gen.32.1"), ("Exod.32.10", "Exod.32.10"), ("Ps.51.1", "Ps.51.3"), ("Ps.23.1", "Ps.23.1"),
    ])
    func `an English verse finds its Hebrew one and comes back`(english: String, hebrew: String) throws {
        let verse = try #require(Verse(osis: english))
        let original = try #require(Verse(osis: hebrew))
        #expect(Versification.eng.map(verse, to: .org) == [original])
        #expect(Versification.org.map(original, to: .eng) == [verse])
    }

    @Test func `a title of two verses is one to many`() {
        let title = Verse(.psalms, 51, 0)
        #expect(Versification.eng.map(title, to: .org) == [Verse(.psalms, 51, 1), Verse(.psalms, 51, 2)])
    }

    @Test(arguments: [
        ("Num.26.1", ["Num.25.19", "Num.26.1"]), ("1Kgs.22.43", ["1Kgs.22.43", "1Kgs.22.44"]),
        ("1Sam.20.42", ["1Sam.20.42", "1Sam.21.1"]), ("Isa.64.1", ["Isa.63.19"]), ("2Cor.13.14", ["2Cor.13.13"]),
    ])
    func `a verse that carries two of the originals finds both`(english: String, originals: [String]) throws {
        let verse = try #require(Verse(osis: english))
        #expect(Versification.eng.map(verse, to: .org).map(\.osis) == originals)
    }

    @Test(arguments: Versification.allCases)
    func `a verse of the common canon finds its way back`(scheme: Versification) {
        for book in Book.allCases where !book.isDeuterocanonical && scheme.chapterCount(of: book) > 0 {
            for chapter in 1...scheme.chapterCount(of: book) {
                for number in 1...(scheme.lastVerse(of: book, chapter: chapter) ?? 1) {
                    let verse = Verse(book, chapter, number)
                    for original in scheme.map(verse, to: .org) where !original.book.isDeuterocanonical {
                        #expect(Versification.org.map(original, to: scheme).contains(verse), "\(verse) by \(original)")
                    }
                }
            }
        }
    }

    @Test func `what only the Synodal counts has no place in the originals`() {
        #expect(Versification.rso.map(Verse(.joshua, 24, 36), to: .org).isEmpty)
        #expect(Versification.rso.map(Verse(.isaiah, 3, 20), to: .org) == [Verse(.isaiah, 3, 21)])
    }

    @Test func `the English canon counts 31,102 verses, with the fifteenth of 3 John one more`() {
        let verses = Book.allCases.filter { !$0.isDeuterocanonical }.reduce(0) { sum, book in
            sum
                + (1...Versification.eng.chapterCount(of: book)).reduce(0) {
                    $0 + (Versification.eng.lastVerse(of: book, chapter: $1) ?? 0)
                }
        }
        #expect(verses == 31_104)
    }
}
