import Foundation
import Manuscript
import Scripture
import TextIndex

/// A library of two editions and a few verses, with its indexes in a folder of its own.
struct TinyEditions {
    let folder: String
    let finder: QuotationFinder

    /// By verse, the words of the King James Version and of the World English Bible.
    static let verses: [(osis: String, kjv: String, web: String)] = [
        (
            "Exod.32.10",
            "Now therefore let me alone, that my wrath may wax hot against them, and that I may consume them: and I will make of thee a great nation.",
            "Now therefore leave me alone, that my wrath may burn hot against them, and that I may consume them; and I will make of you a great nation.”"
        ),
        ("Ps.23.1", "The LORD is my shepherd; I shall not want.", "Yahweh is my shepherd; I shall lack nothing."),
        (
            "Ps.23.2", "He maketh me to lie down in green pastures: he leadeth me beside the still waters.",
            "He makes me lie down in green pastures. He leads me beside still waters."
        ),
        (
            "Matt.24.35", "Heaven and earth shall pass away, but my words shall not pass away.",
            "Heaven and earth will pass away, but my words will not pass away."
        ),
        (
            "Mark.13.31", "Heaven and earth shall pass away: but my words shall not pass away.",
            "Heaven and earth will pass away, but my words will not pass away."
        ),
        (
            "John.3.16",
            "For God so loved the world, that he gave his only begotten Son, that whosoever believeth in him should not perish, but have everlasting life.",
            "For God so loved the world, that he gave his one and only Son, that whoever believes in him should not perish, but have eternal life."
        ),
        (
            "John.3.17",
            "For God sent not his Son into the world to condemn the world; but that the world through him might be saved.",
            "For God didn’t send his Son into the world to judge the world, but that the world should be saved through him."
        ),
        ("John.11.35", "Jesus wept.", "Jesus wept."),
        (
            "Eph.2.8", "For by grace are ye saved through faith; and that not of yourselves: it is the gift of God:",
            "for by grace you have been saved through faith, and that not of yourselves; it is the gift of God,"
        ),
        ("Eph.2.9", "Not of works, lest any man should boast.", "not of works, that no one would boast."),
        (
            "2Tim.4.13", "The cloke that I left at Troas with Carpus, when thou comest, bring with thee.",
            "Bring the cloak that I left at Troas with Carpus when you come."
        ),
        (
            "1Pet.2.17", "Honour all men. Love the brotherhood. Fear God. Honour the king.",
            "Honor all men. Love the brotherhood. Fear God. Honor the king."
        ),
    ]

    init(expected: String? = nil) throws {
        folder = NSTemporaryDirectory() + "catena-quotations-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var writer = TextIndexWriter()
        writer.add(try Self.text("KJV") { $0.kjv })
        writer.add(try Self.text("WEB") { $0.web })
        try writer.write(to: folder + "/text.index")
        let texts = try TextIndex(path: folder + "/text.index")
        try QuotationIndexBuilder.writer(for: texts).write(to: folder + "/quotations.index")
        finder = try QuotationFinder(QuotationIndex(path: folder + "/quotations.index"), texts, expected: expected)
    }

    var index: String { folder + "/quotations.index" }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private static func text(_ name: String, _ words: ((osis: String, kjv: String, web: String)) -> String) throws
        -> TextWriter
    {
        var text = TextWriter(name: name, properties: [("language", "en")])
        _ = text.field("word")
        for verse in verses {
            guard let key = Verse(osis: verse.osis)?.packed else { continue }
            let bytes = Array(words(verse).utf8)
            text.beginDocument(key: key, commonKey: key, text: bytes)
            for _ in ProseWords(bytes).numbers { _ = text.nextPosition() }
        }
        return text
    }

    func quotations(_ text: String) throws -> [FoundQuotation] {
        try quotations(Self.manuscript(Array(text.utf8)))
    }

    func quotations(_ text: ManuscriptText) throws -> [FoundQuotation] {
        try finder.quotations(in: text, references: ReferenceReader().references(in: text.prose))
    }

    /// Paragraphs divided by empty lines; one that begins with `> ` is a block quote.
    static func manuscript(_ prose: [UInt8]) -> ManuscriptText {
        var blocks: [TextBlock] = []
        var start = 0
        var place = 0
        func add(_ end: Int) {
            guard start < end else { return }
            blocks.append(TextBlock(prose[start] == UInt8(ascii: ">") ? .blockQuote : .paragraph, start..<end))
        }
        while place + 1 < prose.count {
            if prose[place] == 0x0A, prose[place + 1] == 0x0A {
                add(place)
                start = place + 2
                place += 2
            } else {
                place += 1
            }
        }
        add(prose.count)
        return ManuscriptText(name: "-", prose: prose, blocks: blocks, origin: .identity(count: prose.count))
    }
}
