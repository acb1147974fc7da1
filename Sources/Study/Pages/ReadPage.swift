public import JSONText
public import Library
internal import Philology
public import Scripture

/// A passage as it stands in one or more editions.
public struct ReadPage: Sendable {
    public let document: Document
    public var isEmpty: Bool { document.items.isEmpty }

    private let passage: Passage
    private let library: Library
    private var texts: [(edition: Resource, verses: [VerseText])] = []
    private var interlinears: [Interlinear] = []

    public init(
        _ passage: Passage, in editions: [Resource], of library: Library, isInterlinear: Bool = false
    ) throws(Fault) {
        self.passage = passage
        self.library = library
        var sources = SourceList()
        var sections: [Section] = []
        for edition in editions {
            let verses = try library.verses(of: passage, in: edition)
            guard !verses.isEmpty else { continue }
            sections.append(try Self.section(passage, verses, edition, library, &sources))
            texts.append((edition, verses))
        }
        if isInterlinear {
            for edition in library.editions where Interlinear.isOriginal(edition) {
                let interlinear = try Interlinear(passage, in: edition, of: library)
                guard !interlinear.words.isEmpty else { continue }
                sections.append(interlinear.section(source: sources.number(edition, passage)))
                interlinears.append(interlinear)
            }
        }
        document = Document(title: passage.name, sections: sections, sources: sources.sources)
    }

    /// The page as other programs read it, with the notes that a page for reading leaves out.
    public func json() throws(Fault) -> JSON {
        ["passage": .string(passage.osis), "verses": .array(try verses() + words)]
    }

    /// The verses of each edition as other programs read them.
    public func verses() throws(Fault) -> [JSON] {
        var verses: [JSON] = []
        for (edition, texts) in texts {
            for text in texts { verses.append(try Self.json(text, edition, library)) }
        }
        return verses
    }

    /// The words of the original as other programs read them; empty unless the page is interlinear.
    public var words: [JSON] { interlinears.flatMap(\.json) }

    private static func section(
        _ passage: Passage, _ texts: [VerseText], _ edition: Resource, _ library: Library, _ sources: inout SourceList
    ) throws(Fault) -> Section {
        let source = sources.number(edition, passage)
        let headings = try library.headings(of: passage, in: edition)
        var items: [Item] = []
        var chapter = texts.first?.verse.chapter
        for text in texts {
            for heading in headings
            where heading.verse == text.verse
                || heading.verse.number == 0 && text.verse.number == 1
                    && heading.verse.chapter == text.verse.chapter
            {
                items.append(Item(.heading, cells: [[], [.strong(heading.text)]], sources: [source]))
            }
            let label =
                text.verse.chapter == chapter ? "\(text.verse.number)" : "\(text.verse.chapter):\(text.verse.number)"
            chapter = text.verse.chapter
            guard !text.text.isEmpty else { continue }
            let quotation = Quotation(
                resource: edition.name, passage: Passage(text.verse, in: edition.versification), text: text.text,
                script: RichText.Script(language: edition.language), marked: false)
            items.append(
                Item(
                    .scripture, cells: [[.plain(label)], [.quotation(quotation)]],
                    passages: [Passage(text.verse, in: edition.versification)], sources: [source]))
        }
        let native = Passage(texts[0].verse, through: texts[texts.count - 1].verse, in: edition.versification)
        let numbering = native.first == passage.first && native.last == passage.last ? "" : ", there \(native.name)"
        return Section(
            id: edition.name.lowercased(), title: edition.title + numbering, blocks: [Block(.text, items)])
    }

    private static func json(_ text: VerseText, _ edition: Resource, _ library: Library) throws(Fault) -> JSON {
        let native = Passage(text.verse, in: edition.versification)
        let notes = try library.notes(of: native, in: edition)
        let spans = text.spans.map { span -> JSON in
            [
                "kind": .string(span.kind.name), "start": .integer(span.range.lowerBound),
                "end": .integer(span.range.upperBound),
            ]
        }
        return [
            "osis": .string(text.verse.osis), "edition": .string(edition.name),
            "versification": .string(edition.versification.rawValue), "text": .string(text.text),
            "spans": .array(spans),
            "notes": .array(
                notes.map {
                    ["offset": .integer($0.offset), "kind": .string($0.kind.rawValue), "text": .string($0.text)]
                }),
        ]
    }
}

extension VerseText.Span.Kind {
    /// The kind's name in machine output.
    var name: String {
        switch self {
        case .wordsOfJesus: "words-of-jesus"
        case .added: "added"
        case .divineName: "divine-name"
        case .lineBreak: "line-break"
        case .colophon: "colophon"
        case .selah: "selah"
        }
    }
}
