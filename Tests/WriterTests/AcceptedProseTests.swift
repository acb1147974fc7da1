import Manuscript
import Search
import Study
import TestSupport
import Testing
import Writer

/// A model's prose against a study of the invented library: Exodus 32:10, “Now let me go, that I may end them”.
@Suite struct AcceptedProseTests {
    private let tiny: TinyLibrary
    private let study: Study
    private let finder: QuotationFinder

    init() throws {
        tiny = try TinyLibrary()
        study = try tiny.study("What does 'let Me go' reveal about Moses' intercessory role for Israel?")
        finder = try QuotationFinder(tiny.quotationIndex, tiny.searcher.index)
    }

    private func prose(_ text: String) throws -> AcceptedProse {
        let finder = finder
        return try AcceptedProse(text, of: study) { try finder.quotations(in: $0, references: $1) }
    }

    private func sentences(_ text: String) throws -> [String] {
        try prose(text).paragraphs.flatMap { $0.map(\.text) }
    }

    @Test func `sentences with sources, known passages and true words are accepted`() throws {
        let prose = try prose(
            """
            Moses stands in the way [1]. In Exodus 32:10 he hears “let me go”. [1][2] Judges 16:26 has the same form [1, 2].

            Let us learn to pray. [2]
            """)
        #expect(prose.paragraphs.map(\.count) == [3, 1])
        #expect(prose.paragraphs[0].map(\.sources) == [[1], [1, 2], [1, 2]])
        #expect(prose.paragraphs[0][1].text == "In Exodus 32:10 he hears “let me go”.")
        #expect(prose.dropped.isEmpty)
        #expect(prose.tally == "4 sentences were accepted; none was dropped.")
    }

    @Test(arguments: [
        ("Moses pleads for the people.", DropReason.noSource),
        ("Moses pleads for the people [99].", .unknownSource),
        ("Moses pleads [0].", .unknownSource),
        ("So it is in Romans 8:26 [1].", .foreignReference),
        ("So it is in Exodus 99:1 [1].", .foreignReference),
        ("So it is in Exodus 32:10–33:5 [1].", .foreignReference),
        ("He hears “let me be, that I may spare them” [1].", .falseQuotation),
        ("He says \"I will never let them go\" in Exodus 32:10 [1].", .falseQuotation),
        ("He hears “let me go [1].", .falseQuotation),
        ("# A heading [1]", .notProse),
        ("- A list [1].", .notProse),
        ("A hidden \u{202E}turn [1].", .notProse),
        ("A bell \u{7} rings [1].", .notProse),
    ])
    func `what the study does not bear out is dropped, and why is said`(text: String, reason: DropReason) throws {
        let prose = try prose(text)
        #expect(prose.accepted == 0)
        #expect(prose.dropped == [reason: 1])
    }

    @Test func `a sentence without a source does not hide behind the next one's`() throws {
        let prose = try prose("Moses is God. He pleads for them [1]. Nobody else ever did! Let us pray [2].")
        #expect(try sentences("Moses is God. He pleads for them [1].") == ["He pleads for them."])
        #expect(prose.accepted == 2)
        #expect(prose.dropped == [.noSource: 2])
    }

    @Test func `a stop within a quotation, a reference or initials ends no sentence`() throws {
        let text = "C. H. Spurgeon would know Exod. 32:10 well, and Samuel too [1]."
        #expect(try sentences(text) == ["C. H. Spurgeon would know Exod. 32:10 well, and Samuel too."])
    }

    @Test func `words that an edition of the study has are a true quotation though the study does not show them`()
        throws
    {
        let text =
            "So stands “Now let me go, that I may end them; and of thee I will make a tribe” in Exodus 32:10 [1]."
        #expect(try prose(text).accepted == 1)
    }

    @Test func `the section says who wrote it and what was dropped`() throws {
        let section = try prose("Moses pleads [1]. He wins.").section(by: "m at localhost")
        #expect(section.id == "prose")
        #expect(
            section.note
                == "Written by m at localhost from the study below. 1 sentence was accepted; 1 was dropped: 1 without a source."
        )
        let document = study.preceded(by: section).document
        #expect(document.sections.first == section)
        #expect(TextRenderer().render(document).contains("Moses pleads. [1]"))
    }

    @Test func `any answer at all leaves only sentences with sources of the study`() throws {
        var random = SystemRandomNumberGenerator()
        let parts = [
            "Moses", "[1]", "[7]", ".", "“", "”", "\"", " ", "Exodus 32:10", "\n\n", "let me go", "!", "[", "]", "é",
            "1",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            .joined(separator: " ")
            let prose = try prose(text)
            let known = Set(study.document.sources.map(\.number))
            for sentence in prose.paragraphs.flatMap({ $0 }) {
                #expect(!sentence.sources.isEmpty && Set(sentence.sources).isSubset(of: known), "\(text)")
            }
        }
    }
}
