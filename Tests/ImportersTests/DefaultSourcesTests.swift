import Importers
import Library
import Philology
import Scripture
import Testing

/// The counts that the default library must come to, on the real packages.
@Suite(.enabled(if: SharedData.packages != nil, "CATENA_PACKAGES names no folder of unpacked packages"))
struct DefaultSourcesTests {
    private func read(_ name: String) throws -> ResourceContent {
        let source = try #require(DefaultSources.all.first { $0.name == name })
        let root = try #require(SharedData.packages)
        #expect(source.isPresent(in: root))
        let content = try #require(source.read(from: root).first)
        #expect(content.resource.name == name)
        #expect(
            !content.resource.licence.isEmpty && !content.resource.rights.isEmpty && !content.resource.origin.isEmpty)
        #expect(content.textsAreSound && content.placesAreSound)
        return content
    }

    @Test func `the list of resources is that of the documentation`() {
        let names = [
            "KJV", "WEB", "OSHB", "SBLGNT", "StrongsHebrew", "BDB", "StrongsGreek", "AbbottSmith", "Nave", "MHCC",
            "Scofield", "TDavid",
        ]
        #expect(DefaultSources.all.map(\.name) == names)
        let packages = [
            "sword-text-kjv", "bibledit-cloud-data", "sword-text-web", "sword-dict-naves", "sword-comm-mhcc",
            "sword-comm-scofield", "sword-comm-tdavid",
        ]
        #expect(DefaultSources.packages == packages)
    }

    @Test func `the King James Version is whole, and its tags lie on its text`() throws {
        let kjv = try read("KJV")
        #expect(kjv.verses.count == 31_102)
        #expect(kjv.words.count == 348_963)
        #expect(kjv.notes.count == 6959)
        #expect(kjv.headings.count { $0.kind == .psalmTitle } == 116)
        #expect(kjv.headings.count { $0.kind == .acrostic } == 22)
        #expect(kjv.headings.count { $0.kind == .colophon } == 14)
        #expect(
            kjv.faults.counts.mapValues(\.count) == [
                "divided word joined": 50, "stray marker \\nd": 51, "stray marker \\+nd*": 51,
                "text differs from its tagged printing": 2,
            ])
        let phrase = try #require(kjv.words.first { $0.verse.osis == "Exod.32.10" })
        #expect(
            (phrase.segments, phrase.strongs.map(\.description), phrase.morphology) == (
                "Now therefore let me alone", ["H3240"], "strongMorph:TH8685"
            ))
        let besought = try #require(kjv.words.first { $0.verse.osis == "Exod.32.11" && $0.segments == "besought" })
        #expect(besought.strongs.map(\.description) == ["H2470", "H6440"])
        // Strong's numbered forms of εἰμί; ἀλλά is a word of its own, whatever it was once a plural of.
        let was = try #require(kjv.words.first { $0.verse.osis == "John.1.1" && $0.segments == "was" })
        #expect(was.strongs.map(\.description) == ["G2258", "G1510"])
        let but = try #require(kjv.words.first { $0.verse.osis == "John.3.16" && $0.segments == "but" })
        #expect(but.strongs.map(\.description) == ["G235"])
        #expect(kjv.marks("Exod.6.3") == ["added: the name of", "divineName: JEHOVAH"])
        #expect(kjv.text("Matt.12.4")?.contains("eat the shewbread, which") == true)
    }

    /// The module lists 83 books. Three have no text in it (the prayer of Azariah, Susanna, Bel), and Greek Daniel lies without
    /// verse numbers in the introduction to Hosea.
    @Test func `the World English Bible has text in 80 books, and no words are glued or lost`() throws {
        let web = try read("WEB")
        #expect(Set(web.verses.map(\.verse.book)).count == 80)
        #expect(web.faults.counts["book without verse keys"]?.samples.count == 1)
        #expect(web.words.isEmpty)
        let empty = try #require(web.faults.counts["empty verse"])
        #expect(empty.count == 27)
        let sixtySix = Set(web.verses.map(\.verse)).filter { !$0.book.isDeuterocanonical && $0.number > 0 }.count
        #expect(sixtySix == 31_104 - 9)
        #expect(web.text("Gen.1.1") == "In the beginning, God created the heavens and the earth.")
        #expect(
            web.text("John.3.16")?.hasPrefix("For God so loved the world, that he gave his only born Son, that whoever")
                == true)
        #expect(web.text("Luke.17.36") == nil)
        #expect(!web.verses.contains { $0.text.contains(" ?") || $0.text.contains(" ,") || $0.text.contains(" .") })
        #expect(web.faults.counts["several verses in one"]?.samples.first == "Sir.11.15-16")
    }

    @Test func `every word of the Hebrew Bible has its lemma and its parse`() throws {
        let hebrew = try read("OSHB")
        #expect(hebrew.verses.count == 23_213)
        #expect(hebrew.words.count == 305_507)
        #expect(hebrew.words.allSatisfy { !$0.lemma.isEmpty && $0.morphology.hasPrefix("oshm:") })
        #expect(hebrew.faults.counts.isEmpty)
        #expect(hebrew.text("Exod.32.10") == "וְעַתָּה֙ הַנִּ֣יחָה לִּ֔י וְיִֽחַר־אַפִּ֥י בָהֶ֖ם וַאֲכַלֵּ֑ם וְאֶֽעֱשֶׂ֥ה אוֹתְךָ֖ לְג֥וֹי גָּדֽוֹל׃")
        let word = try #require(hebrew.words.first { $0.verse.osis == "Exod.32.10" && $0.position == 1 })
        #expect(
            (word.segments, word.lemma, word.strongs.map(\.description), word.morphology) == (
                "הַנִּ֣יחָ/ה", "יָנַח", ["H3240"], "oshm:HVhv2ms/Sh"
            ))
        let reading = try #require(hebrew.notes.first { $0.verse.osis == "Gen.8.17" && $0.kind == .variant })
        #expect((reading.catchword, reading.text) == ("הוצא", "הַיְצֵ֣א"))
        #expect(hebrew.verses.allSatisfy { !$0.text.contains("/") })
    }

    @Test func `every word of the Greek New Testament has its lemma and its parse`() throws {
        let greek = try read("SBLGNT")
        #expect(greek.verses.count == 7927)
        #expect(greek.words.count == 137_554)
        #expect(greek.words.allSatisfy { !$0.lemma.isEmpty && $0.morphology.hasPrefix("morphgnt:") })
        let joined = greek.words.count { !$0.strongs.isEmpty }
        #expect(joined == 137_099)
        #expect(greek.words.filter { $0.lemma == "Δαυίδ" }.allSatisfy { $0.strongs.map(\.description) == ["G1138"] })
        #expect(greek.words.filter { $0.lemma == "μέλει" }.allSatisfy { $0.strongs.isEmpty })
        #expect(greek.text("1Tim.2.5") == "εἷς γὰρ θεός, εἷς καὶ μεσίτης θεοῦ καὶ ἀνθρώπων ἄνθρωπος Χριστὸς Ἰησοῦς,")
    }

    @Test func `the lexica are whole`() throws {
        #expect(try read("StrongsHebrew").entries.count == 8674)
        let outline = try read("BDB")
        #expect(outline.entries.count == 11_845)
        #expect(outline.entries.first { $0.key == "n.by.aa" }?.strongs.first?.description == "H5117")
        let greek = try read("StrongsGreek")
        #expect(greek.entries.count == 5624)
        #expect(greek.faults.counts["entry without a headword"]?.count == 101)
        let abbottSmith = try read("AbbottSmith")
        #expect(abbottSmith.entries.count == 5896)
        #expect(abbottSmith.entries.first { $0.key == "μεσίτης" }?.related.map(\.description) == ["H996"])
    }

    @Test func `Nave has 5,322 topics, loose references are read and see-links lead somewhere`() throws {
        let nave = try read("Nave")
        #expect(nave.topics.count == 5322)
        #expect(nave.topics.filter { $0.duplicate > 0 }.map(\.name) == ["REVERENCE", "SIN"])
        let intercession = try #require(nave.topics.first { $0.name == "INTERCESSION" })
        #expect(
            intercession.items.contains {
                $0.text == "OF MAN WITH GOD" && $0.references.contains { $0.osis == "Exod.32.9-Exod.32.14" }
            })
        #expect(intercession.items.contains { $0.references.map(\.osis) == ["Gen.41.9-Gen.41.13", "Gen.40.14"] })
        #expect(intercession.items.contains { $0.references.map(\.osis) == ["Phlm.1.10-Phlm.1.21"] })
        let names = Set(nave.topics.map(\.name))
        #expect(nave.topics.allSatisfy { $0.items.allSatisfy { $0.see.allSatisfy(names.contains) } })
    }

    @Test func `Matthew Henry has 4,047 sections and 2,531 pericopes over 792 chapters`() throws {
        let henry = try read("MHCC")
        #expect(henry.comments.count == 4047)
        #expect(henry.pericopes.count == 2531)
        #expect(Set(henry.pericopes.map { Verse($0.passage.first.book, $0.passage.first.chapter, 0) }).count == 792)
        #expect(
            henry.pericopes.contains {
                $0.passage.osis == "Exod.32.7-Exod.32.14" && $0.title == "God's displeasure, The intercession of Moses"
            })
        #expect(
            henry.comments.contains {
                $0.passage.osis == "Exod.32.7-Exod.32.14" && $0.text.hasPrefix("God says to Moses")
            })
    }

    @Test func `Scofield's notes stand on their catchwords`() throws {
        let scofield = try read("Scofield")
        #expect(scofield.resource.tradition == "dispensational")
        #expect(scofield.comments.count == 3742)
        let note = try #require(scofield.comments.first { $0.passage.osis == "Exod.32.10" })
        #expect(note.catchword == "let me alone")
        #expect(note.references.map(\.osis).suffix(2) == ["Exod.32.13", "John.17.4"])
    }

    @Test func `the Treasury of David is divided by verse, with older authors by name`() throws {
        let treasury = try read("TDavid")
        #expect(Set(treasury.comments.map(\.passage.first.chapter)).count == 150)
        let exposition = treasury.comments.filter { $0.part == "exposition" && $0.passage.osis == "Ps.3.1" }
        #expect(exposition.count == 1 && exposition.allSatisfy { $0.author.isEmpty })
        #expect(
            treasury.comments.contains {
                $0.passage.osis == "Ps.3.8" && $0.part == "quaint sayings" && $0.author == "Martin Luther"
            })
    }
}
