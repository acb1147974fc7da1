internal import Foundation
package import Library
internal import Manuscript
package import Patterns
internal import Philology
internal import Scripture
package import Search
package import Study
package import TextIndex

/// An invented library of a few verses: two editions, an original, a lexicon, a topical index and a commentary.
package final class TinyLibrary: Sendable {
    package let library: Library
    package let searcher: Searcher
    package let quotationIndex: QuotationIndex
    private let place: String

    package var editions: [Resource] { ["ONE", "TWO"].compactMap(library.resource(named:)) }

    package func study(_ question: String, _ options: StudyOptions = StudyOptions()) throws -> Study {
        try Study(question, editions: editions, of: library, searcher: searcher, options: options)
    }

    /// - Parameter leavingOut: names of resources the library is to lack.
    package init(leavingOut: Set<String> = []) throws {
        place = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)").path
        let folder = LibraryFolder(path: place)
        let generation = try folder.begin()
        let writer = try LibraryWriter(path: generation.database)
        for content in [Self.one, Self.two, Self.original, Self.lexicon, Self.topics, Self.commentary]
        where !leavingOut.contains(content.resource.name) {
            try writer.write(content)
        }
        try writer.finish()
        var builder = IndexBuilder()
        try builder.add(Library(database: generation.database))
        try builder.write(to: generation.index)
        try generation.commit()
        library = try folder.open()
        searcher = try Searcher(path: folder.index)
        try QuotationIndexBuilder.writer(for: searcher.index).write(to: folder.quotationIndex)
        quotationIndex = try QuotationIndex(path: folder.quotationIndex)
    }

    /// The index of parallels, made anew: it takes some seconds, and few tests need it.
    package func parallelIndex() throws -> ParallelIndex {
        let path = LibraryFolder(path: place).parallels
        try ParallelIndexBuilder(library).write(to: path)
        return try ParallelIndex(path: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: place)
    }

    private static func resource(_ name: String, _ kind: Resource.Kind, language: String = "en") -> Resource {
        Resource(
            name: name, kind: kind, title: "The \(name) \(kind.rawValue)", language: language,
            versification: language == "hbo" ? .org : .eng, licence: "Public Domain", origin: "invented")
    }

    /// A verse written as words divided by spaces; `{H1 let go}` is a tagged run.
    private static func edition(_ resource: Resource, _ verses: [(String, String)]) -> ResourceContent {
        var content = ResourceContent(resource: resource)
        for (osis, marked) in verses {
            guard let verse = Verse(osis: osis) else { continue }
            var text = ""
            var position = 0
            for part in marked.split(separator: "{", omittingEmptySubsequences: false) {
                guard let close = part.firstIndex(of: "}") else {
                    text += part
                    continue
                }
                let tagged = part[..<close].split(separator: " ", maxSplits: 2).map(String.init)
                let morphology = tagged[0].split(separator: "|")
                let start = text.utf8.count
                text += tagged.dropFirst().joined(separator: " ")
                content.words.append(
                    Word(
                        verse: verse, position: position, range: start..<text.utf8.count,
                        segments: tagged.dropFirst().joined(separator: " "),
                        strongs: StrongsNumber(String(morphology[0])).map { [$0] } ?? [],
                        morphology: morphology.count > 1 ? String(morphology[1]) : ""))
                position += 1
                text += part[part.index(after: close)...]
            }
            content.verses.append(VerseText(verse: verse, text: text))
        }
        return content
    }

    private static let one = edition(
        resource("ONE", .edition),
        [
            ("Exod.32.9", "And he {H559 said}, It is a {H7186 stubborn} people:"),
            ("Exod.32.10", "Now {H3240 let me go}, that I may {H3615 end} them; and of thee I will make a tribe."),
            ("Exod.32.11", "And Moses {H2470 besought} him, and {H559 said}, Why this wrath?"),
            ("Exod.32.12", "{H7725 Turn}, and {H5162 repent}."),
            ("Gen.18.23", "And Abraham {H2470 besought} him, Wilt thou {H3615 end} the good with the bad?"),
            ("1Sam.7.5", "And Samuel {H2470 besought} him for Israel."),
            ("Deut.9.14", "{H7503 Let me go}, that I may blot them out."),
            ("Judg.16.26", "{H3240 Let me go}, that I may feel the pillars."),
        ])

    private static let two = edition(
        resource("TWO", .edition),
        [
            ("Exod.32.9", "He said, “It is a stubborn people."),
            ("Exod.32.10", "Now set me free, that I may end them; and of you I will make a tribe.”"),
            ("Deut.9.14", "Let me go, that I may wipe them out."),
        ])

    private static let original = edition(
        resource("ORIGINAL", .edition, language: "hbo"),
        [
            ("Exod.32.10", "וְעַתָּה {H3240|oshm:HVhv2ms/Sh הַנִּיחָה} {H3615|oshm:HVpw1cs וַאֲכַלֵּם}"),
            ("Judg.16.26", "{H3240|oshm:HVhv2ms/Sh הַנִּיחָה} אוֹתִי"),
        ])

    private static var lexicon: ResourceContent {
        var content = ResourceContent(resource: resource("LEXICON", .lexicon))
        content.entries = [
            LexiconEntry(
                key: "H3240", strongs: [StrongsNumber(.hebrew, 3240)], headword: "יָנַח", transliteration: "yānaḥ",
                gloss: "let go", text: "to let go, to leave be"),
            LexiconEntry(
                key: "H7503", strongs: [StrongsNumber(.hebrew, 7503)], headword: "רָפָה", gloss: "slacken",
                text: "to slacken"),
        ]
        return content
    }

    private static var topics: ResourceContent {
        var content = ResourceContent(resource: resource("TOPICS", .topics))
        content.topics = [
            Topic(
                name: "INTERCESSION",
                items: [
                    Topic.Item(
                        level: 0, text: "Of man with God",
                        references: ["Exod.32.9-Exod.32.12", "1Sam.7.5"].compactMap { Passage(osis: $0) }),
                    Topic.Item(level: 0, text: "Instances of"),
                    Topic.Item(level: 1, text: "Abraham", references: [Passage(Verse(.genesis, 18, 23))]),
                ])
        ]
        return content
    }

    private static var commentary: ResourceContent {
        var content = ResourceContent(resource: resource("COMMENTARY", .commentary))
        let scene = Passage(Verse(.exodus, 32, 9), through: Verse(.exodus, 32, 12))
        content.comments = [
            Comment(
                passage: scene,
                text: "He pleads as one who stands between. Let us learn to pray for others as he did for them.",
                locator: "on Exod 32:9-12"),
            Comment(
                passage: Passage(Verse(.exodus, 32, 10)), catchword: "let me go",
                text: "The word is one of two such in the book.",
                locator: "on Exod 32:10"),
        ]
        content.pericopes = [Pericope(passage: scene, title: "The plea.", locator: "outline of Exod 32")]
        return content
    }
}
