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
