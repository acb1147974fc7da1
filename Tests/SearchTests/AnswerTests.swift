import Library
import Philology
import Scripture
import Search
import Testing
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Spelling, renderings and meaning on a few verses, short quotations of the King James Version with their tags.
@Suite struct AnswerTests {
    private let searcher: Searcher

    init() throws {
        let path = "/tmp/catena-answers-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        try Self.index().write(to: path)
        searcher = try Searcher(path: path)
        unsafe unlink(path)
    }

    private static func index() -> IndexBuilder {
        let verses: [(Verse, String, [(String, String)])] = [
            (Verse(.genesis, 6, 6), "And it repented the LORD that he had made man", [("it repented", "H5162")]),
            (Verse(.genesis, 24, 67), "and Isaac was comforted after his mother's death", [("was comforted", "H5162")]),
            (Verse(.exodus, 32, 12), "Turn from thy fierce wrath, and repent of this evil", [("and repent", "H5162")]),
            (Verse(.job, 42, 10), "when he prayed for his friends", [("when he prayed", "H6419")]),
            (
                Verse(.psalms, 106, 23), "had not Moses stood before him in the breach",
                [("stood", "H5975"), ("in the breach", "H6556")]
            ),
            (Verse(.isaiah, 22, 9), "Ye have seen also the breaches of the city", [("the breaches", "H1233")]),
            (
                Verse(.ezekiel, 22, 30), "and stand in the gap before me for the land",
                [("and stand", "H5975"), ("in the gap", "H6556")]
            ),
            (Verse(.isaiah, 2, 4), "they shall beat their swords into plowshares", []),
            (Verse(.joel, 3, 10), "Beat your plowshares into swords", []),
            (Verse(.amos, 7, 3), "The LORD repented for this", [("repented", "H5162")]),
        ]
        var tagged = ResourceContent(
            resource: Resource(
                name: "KJV", kind: .edition, title: "King James Version", language: "en", licence: "Public Domain",
                origin: "test"))
        var plain = ResourceContent(
            resource: Resource(
                name: "OTHER", kind: .edition, title: "Other", language: "en", licence: "none", origin: "test"))
        for (verse, text, tags) in verses {
            tagged.verses.append(VerseText(verse: verse, text: text))
            plain.verses.append(
                VerseText(
                    verse: verse, text: text.replacing("repented", with: "relented").replacing("repent", with: "relent")
                ))
            for (position, (words, number)) in tags.enumerated() {
                guard let found = text.range(of: words), let number = StrongsNumber(number) else { continue }
                let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                tagged.words.append(
                    Word(
                        verse: verse, position: position, range: start..<start + words.utf8.count, segments: words,
                        strongs: [number]))
            }
        }
        var builder = IndexBuilder()
        builder.add(tagged)
        builder.add(plain)
        builder.add(topics: [
            .init(topic: "INTERCESSION", text: "Of Moses for his people", passages: [Passage(Verse(.psalms, 106, 23))])
        ])
        return builder
    }

    @Test func `words spelled alike are offered, the nearer first`() throws {
        #expect(try searcher.similarSpellings(for: Query("freinds")) == ["friends"])
        #expect(try searcher.similarSpellings(for: Query("moeses")) == ["moses"])
        #expect(try searcher.similarSpellings(for: Query("zzzzz")).isEmpty)
        #expect(try searcher.similarSpellings(for: Query("friends")).isEmpty)
    }

    @Test func `renderings are told by tags, and estimated without`() throws {
        let number = try #require(StrongsNumber("H5162"))
        let told = try #require(try searcher.renderings(of: number, in: ["KJV"]).first)
        #expect(told.renderings == [Rendering(words: "repented", count: 3), Rendering(words: "comforted", count: 1)])
        #expect(!told.isEstimated)
        let estimated = try #require(try searcher.renderings(of: number, in: ["OTHER"]).first)
        #expect(estimated.isEstimated)
        #expect(throws: SearchError.self) { try searcher.renderings(of: number, in: ["NONE"]) }
    }

    @Test func `a question in plain words finds its passage, with what speaks for it`() throws {
        let friends = try searcher.meaning("who prayed for his friends")
        #expect(friends.first?.verse == Verse(.job, 42, 10))
        let breach = try searcher.meaning("stand in the breach")
        #expect(breach.prefix(2).map(\.verse) == [Verse(.psalms, 106, 23), Verse(.ezekiel, 22, 30)])
        let gap = try #require(breach.first { $0.verse == Verse(.ezekiel, 22, 30) })
        #expect(gap.evidence.contains { $0.kind == .lemma && $0.text.hasPrefix("H6556") })
        let moses = try searcher.meaning("the intercession of Moses")
        #expect(moses.first?.evidence.contains { $0.kind == .topic } ?? false)
        #expect(try searcher.meaning("of the and").isEmpty)
        #expect(try searcher.meaning("").isEmpty)
    }

    @Test func `words in the order asked come before the same words in another`() throws {
        #expect(try searcher.meaning("swords into plowshares").first?.verse == Verse(.isaiah, 2, 4))
        #expect(try searcher.meaning("plowshares into swords").first?.verse == Verse(.joel, 3, 10))
    }

    @Test func `a question keeps to the places and editions asked for`() throws {
        var options = SearchOptions()
        try options.narrow(to: "Prophets")
        let prophets = try searcher.meaning("stand in the breach", options)
        #expect(prophets.first?.verse == Verse(.ezekiel, 22, 30))
        #expect(!prophets.contains { $0.verse == Verse(.psalms, 106, 23) })
        options = SearchOptions()
        options.editions = ["other"]
        let other = try searcher.meaning("who relented", options)
        #expect(!other.isEmpty && other.allSatisfy { $0.edition == "OTHER" })
        options.editions = ["kjv"]
        #expect(try searcher.meaning("who relented", options).isEmpty)
        options.editions = ["none"]
        #expect(throws: SearchError.self) { try searcher.meaning("who relented", options) }
    }

    @Test func `topical lines are no edition`() throws {
        #expect(searcher.editions.map(\.name) == ["KJV", "OTHER"])
        #expect(throws: SearchError.self) {
            var options = SearchOptions()
            options.editions = ["#topics"]
            _ = try searcher.count(Query("moses"), options)
        }
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
