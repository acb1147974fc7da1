import Foundation
import Manuscript
import Scripture
import Testing

@Suite struct QuotationVerdictTests {
    /// A text, and the verdict, passage and edition of the one quotation in it.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var verdict: Verdict
        var osis: String?
        var edition: String?
        var testDescription: String { text }

        init(_ text: String, _ verdict: Verdict, _ osis: String?, _ edition: String? = nil) {
            (self.text, self.verdict, self.osis, self.edition) = (text, verdict, osis, edition)
        }
    }

    static let cases = [
        Case("“The LORD is my shepherd; I shall not want.” (Psalm 23:1)", .exact, "Ps.23.1", "KJV"),
        Case("\"The Lord is my shepherd, I shall not want\" (Ps 23:1)", .normalised, "Ps.23.1", "KJV"),
        Case("He says: 'The LORD is my shepherd; I shall not want.' (Ps 23:1)", .exact, "Ps.23.1", "KJV"),
        Case("«The LORD is my shepherd; I shall not want.» (Ps 23:1)", .exact, "Ps.23.1", "KJV"),
        Case("“The LORD is my shepherd; I shall lack nothing” (Ps 23:1)", .normalised, "Ps.23.1", "WEB"),
        Case("“Honor all men. Love the brotherhood. Fear God. Honour” (1 Peter 2:17)", .normalised, "1Pet.2.17"),
        Case("“God so loved the world” (John 3:16)", .trimmed, "John.3.16"),
        Case("“Jesus wept” (John 11:35)", .exact, "John.11.35"),
        Case(
            "“For God so loved the world … that whosoever believeth in him should not perish” (John 3:16)", .normalised,
            "John.3.16", "KJV"),
        Case(
            "“God so loved the world, that he gave [for us] his only begotten Son” (John 3:16)", .normalised,
            "John.3.16", "KJV"),
        Case(
            "“God so loved the world (the Jews) that he gave his only begotten Son” (John 3:16)", .normalised,
            "John.3.16"),
        Case(
            "“Honor all men. Love the brotherhood. Fear God. Honour the king.” (1 Peter 2:17)", .normalised, "1Pet.2.17"
        ),
        Case(
            "“For God so loved the earth, that he gave his only begotten Son” (John 3:16)", .altered, "John.3.16", "KJV"
        ),
        Case(
            "“For God sent not his Son into the world to condemn the world” (John 3:16)", .wrongReference, "John.3.17",
            "KJV"),
        Case(
            "“Heaven and earth will pass away, but my words will not pass away.” (Mark 13:31, KJV)", .otherEdition,
            "Mark.13.31", "WEB"),
        Case("“For God so loved the world that he gave his one and only Son” (John 3:16, NIV)", .unknown, "John.3.16"),
        Case("“Whoever puts his money in a box will one day open it” (John 3:16)", .unknown, nil),
        Case(
            "> 8 For by grace are ye saved through faith; and that not of yourselves: it is the gift of God: 9 Not of works, lest any man should boast.\n\nEphesians 2:8-9",
            .normalised, "Eph.2.8-Eph.2.9", "KJV"),
        Case(
            "“The cloak that I left at Troas with Carpus, when thou comest, bring with thee” (2 Tim 4:13)", .normalised,
            "2Tim.4.13", "KJV"),
        Case(
            "> For God so loved the “world, that he gave his only begotten Son”, that whosoever believeth in him should not perish, but have everlasting life.\n\nJohn 3:16",
            .exact, "John.3.16", "KJV"),
        Case("We know that he maketh me to lie down in green pastures and more.", .trimmed, "Ps.23.2", "KJV"),
    ]

    @Test(arguments: cases) func `a quotation has its verdict, passage and edition`(_ expected: Case) throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let found = try tiny.quotations(expected.text)
        #expect(found.count == 1, "\(found)")
        let quotation = try #require(found.first)
        #expect(quotation.verdict == expected.verdict)
        if let osis = expected.osis { #expect(quotation.places.first?.passage.osis == osis) }
        if let edition = expected.edition { #expect(quotation.places.first?.edition == edition) }
    }

    @Test func `a block that begins with its citation is cited by it, not by the block after it`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = """
            > Psalm 23:1 The LORD is my shepherd; I shall not want.

            > John 3:16 (CSB) For God so loved the world in this way: He gave his one and only Son

            > Not of works, lest any man should boast. (Ephesians 2:9 KJV)
            """
        let found = try tiny.quotations(text)
        #expect(found.map(\.verdict) == [.exact, .unknown, .exact])
        #expect(found.map { $0.places.first?.passage.osis } == ["Ps.23.1", "John.3.16", "Eph.2.9"])
        #expect(found.map(\.namedEdition) == [nil, "CSB", "KJV"])
    }

    @Test func `where quotations agree with one edition only, the manuscript follows that one`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let found = try tiny.quotations(
            """
            “The LORD is my shepherd; I shall not want.” (Psalm 23:1)

            “He maketh me to lie down in green pastures” (Psalm 23:2)

            “For God so loved the earth, that he gave his only begotten Son” (John 3:16)
            """)
        #expect(found.map(\.expectedEdition) == ["KJV", "KJV", "KJV"])
        #expect(found.last?.verdict == .altered && found.last?.isCertain == true)
    }

    @Test(.timeLimit(.minutes(1))) func `a mark that is never closed does not make a long text slow`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let verse = "For God so loved the world, that he gave his only begotten Son, and so on and so forth. "
        let found = try tiny.quotations("\"" + String(repeating: verse, count: 2_000) + "\" (John 3:16)")
        #expect(found.count == 2_000)
    }

    @Test func `what differs is told word by word`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = "“For God so loved the earth, that he gave his begotten Son” (John 3:16, KJV)"
        let differences = try #require(try tiny.quotations(text).first?.places.first?.differences)
        let written = differences.map { String(decoding: Array(text.utf8)[$0.written], as: UTF8.self) }
        #expect(written == ["earth", ""])
        #expect(differences.map(\.edition) == ["world", "only"])
    }

    @Test func `synoptic parallels stay ties, the cited one first`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let alone = try #require(try tiny.quotations("“Heaven and earth shall pass away”, he said.").first)
        #expect(Set(alone.places.map(\.passage.osis)) == ["Matt.24.35", "Mark.13.31"])
        let cited = try tiny.quotations("In Mark 13:31 stands: “Heaven and earth shall pass away”.").first
        #expect(cited?.places.first?.passage.osis == "Mark.13.31")
    }

    @Test func `a quotation that runs over paragraphs is one`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text =
            "“The LORD is my shepherd; I shall not want.\n\n“He maketh me to lie down in green pastures: he leadeth me beside the still waters.” (Psalm 23:1–2)"
        let found = try tiny.quotations(text)
        #expect(found.map(\.places.first?.passage.osis) == ["Ps.23.1-Ps.23.2"])
    }

    @Test func `an inner quotation is found where the outer one is not scripture`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text =
            "“Remember what was said to Moses: ‘Now therefore let me alone, that my wrath may wax hot’, and tremble,” he cried."
        let found = try tiny.quotations(text)
        #expect(found.map(\.places.first?.passage.osis) == ["Exod.32.10"])
    }

    @Test func `the edition a manuscript follows is told by its quotations, and others stand out`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = """
            “Yahweh is my shepherd” (Ps 23:1). “He makes me lie down in green pastures” (Ps 23:2). “Heaven and earth will pass
            away” (Matt 24:35). “For by grace are ye saved through faith” (Eph 2:8).
            """
        let found = try tiny.quotations(text)
        #expect(found.map(\.expectedEdition) == ["WEB", "WEB", "WEB", "WEB"])
        #expect(found.map(\.verdict) == [.trimmed, .trimmed, .trimmed, .otherEdition])
    }

    @Test func `an altered quotation is sure only where it is known which edition it should be of`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let changed = "“For God so loved the earth, that he gave his only begotten Son” (John 3:16"
        #expect(try tiny.quotations(changed + ")").first?.isCertain == false)
        #expect(try tiny.quotations(changed + ", KJV)").first?.isCertain == true)
    }

    @Test func `one longer quotation that only one edition has so shows which is followed`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = "“He makes me lie down in green pastures” (Ps 23:2). “Jesus wept” (John 11:35)."
        #expect(try tiny.quotations(text).map(\.expectedEdition) == ["WEB", "WEB"])
    }

    @Test func `old words made modern are not surely those of the old edition`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = """
            “For God sent not his Son into the world to condemn the world” (John 3:17). “For by grace are you saved through
            faith; and that not of yourselves” (Eph 2:8).
            """
        let found = try tiny.quotations(text)
        #expect(found.map(\.verdict) == [.trimmed, .altered])
        #expect(found.map(\.isCertain) == [true, false])
    }

    @Test func `a block has the citation at its own head and not that of the next block`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = """
            > John 3:17 For God sent not his Son into the world to condemn the world

            > Ephesians 2:9 Not of works, lest any man should boast.
            """
        let found = try tiny.quotations(text)
        #expect(found.map(\.places.first?.passage.osis) == ["John.3.17", "Eph.2.9"])
        #expect(found.map(\.citation) == [0, 1])
        #expect(found.map(\.verdict) == [.trimmed, .exact])
    }

    @Test func `a block is read whole, whatever a few words between marks in it are`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let text = "> “Honour all men.” Love the brotherhood. Fear God. Honour the king. (1 Peter 2:17)"
        let found = try tiny.quotations(text)
        #expect(found.map(\.form) == [.block])
        #expect(found.first?.places.first?.passage.osis == "1Pet.2.17")
    }

    @Test func `prose without scripture has no quotations`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        #expect(
            try tiny.quotations(
                "He said, “I shall not want any more of the soup, thank you,” and went out of the house."
            ).isEmpty)
    }
}
