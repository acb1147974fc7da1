import Scripture
import Testing

@Suite struct ReferenceWriterTests {
    private let passages = [
        "Gen.1.1", "Gen.1.3", "Gen.1.5-Gen.1.7", "Gen.1.8", "Gen.2.4", "Exod.3", "1Cor.13.4-1Cor.13.7",
    ]
    .compactMap { Passage(osis: $0) }

    @Test(arguments: [
        (ReferenceStyle.osis, "Gen.1.1 Gen.1.3 Gen.1.5-Gen.1.8 Gen.2.4 Exod.3.1-Exod.3.22 1Cor.13.4-1Cor.13.7"),
        (.usfm, "GEN 1:1, 3, 5-8; 2:4; EXO 3; 1CO 13:4-7"),
        (.full, "Genesis 1:1, 3, 5–8; 2:4; Exodus 3; 1 Corinthians 13:4–7"),
        (.short, "Gen 1:1, 3, 5–8; 2:4; Exod 3; 1 Cor 13:4–7"),
        (.compact, "Gn 1:1, 3, 5-8; 2:4; Ex 3; 1 Cor 13:4-7"),
    ])
    func `a list is written once for each book and chapter, ranges merged`(style: ReferenceStyle, text: String) {
        #expect(ReferenceWriter(style).text(passages) == text)
    }

    @Test func `spoken references read as one says them`() {
        let passage = Passage(Verse(.firstCorinthians, 13, 4), through: Verse(.firstCorinthians, 13, 7))
        #expect(ReferenceWriter(.spoken).text(passage) == "First Corinthians chapter 13, verses 4 to 7")
    }

    @Test func `a scheme is written in its own numbers`() throws {
        let verse = Passage(Verse(.malachi, 4, 1))
        #expect(ReferenceWriter(.short, versification: .org).text(verse) == "Mal 3:19")
    }

    @Test func `one psalm is a psalm, several are psalms`() throws {
        let (first, second) = (Passage(Verse(.psalms, 23, 1)), try #require(Passage(osis: "Ps.42.1-Ps.43.5")))
        #expect(ReferenceWriter(.full).text(first) == "Psalm 23:1")
        #expect(ReferenceWriter(.full).text(second) == "Psalms 42–43")
    }

    @Test func `German writes a comma between chapter and verse`() throws {
        let german = try #require(Language(code: "de"))
        #expect(ReferenceWriter(.full, language: german).text(Array(passages.prefix(2))) == "1. Mose 1,1.3")
    }

    @Test(arguments: Language.all)
    func `every book round-trips in every style`(language: Language) {
        let reader = ReferenceReader(languages: [language])
        let separator =
            ReferenceWriter(.short, language: language).text(Passage(Verse(.genesis, 1, 1))).contains(",") ? "," : ":"
        for book in Book.allCases {
            for style in Book.NameStyle.allCases {
                let name = book.name(in: language, style: style)
                let text = book == .psalm151 ? "\(name)\(separator)1" : "\(name) 1\(separator)1"
                let found = reader.references(in: text)
                #expect(
                    found.count == 1 && found.first?.passage?.first.book ?? found.first?.first?.book == book, "\(text)")
            }
        }
    }

    @Test(arguments: Language.all)
    func `what is written is read as the same verses`(language: Language) throws {
        let reader = ReferenceReader(languages: [language])
        var seed: UInt64 = 11
        func random(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        for style in ReferenceStyle.allCases {
            let writer = ReferenceWriter(style, language: language)
            for _ in 0..<100 {
                let book = Book.allCases[random(66)]
                let passages = try (0...random(3)).map { _ in
                    let chapter = 1 + random(Versification.eng.chapterCount(of: book))
                    let last = try #require(Versification.eng.lastVerse(of: book, chapter: chapter))
                    let verse = 1 + random(last)
                    return Passage(
                        Verse(book, chapter, verse), through: Verse(book, chapter, verse + random(last - verse + 1)))
                }
                let text = writer.text(passages)
                let read = Set(reader.references(in: text).compactMap(\.passage).flatMap(\.verses))
                #expect(read == Set(passages.flatMap(\.verses)), "\(style): \(text)")
            }
        }
    }
}
