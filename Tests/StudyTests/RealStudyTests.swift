import Foundation
import Library
import Patterns
import Scripture
import Search
import Study
import Testing

enum RealLibrary {
    static let folder = LibraryFolder(path: ProcessInfo.processInfo.environment["CATENA_TEST_LIBRARY"] ?? "")
}

/// Studies drawn from the whole default library; `make test` builds one and names it in `CATENA_TEST_LIBRARY`.
@Suite(.enabled(if: RealLibrary.folder.exists, "no library named by CATENA_TEST_LIBRARY"))
struct RealStudyTests {
    private let library: Library
    private let searcher: Searcher
    private let likeness: VerseLikeness

    init() throws {
        library = try RealLibrary.folder.open()
        searcher = try Searcher(path: RealLibrary.folder.index)
        likeness = VerseLikeness(try ParallelIndex(path: RealLibrary.folder.parallels))
    }

    private func study(_ question: String) throws -> Study {
        let editions = ["KJV", "WEB"].compactMap(library.resource(named:))
        return try Study(question, editions: editions, of: library, searcher: searcher, likeness: likeness)
    }

    @Test func `the question the project began with is answered as a reader expects`() throws {
        let study = try study("What does 'let Me alone' reveal about Moses' intercessory role for Israel?")
        #expect(study.resolution.passage.osis == "Exod.32.10")
        let expected = [
            "Exod.32.1-Exod.32.6", "Exod.32.11-Exod.32.13", "Exod.32.14", "Ps.106.23", "Gen.22.17", "Exod.2.24",
            "Gen.18.22-Gen.18.33", "1Sam.7.5-1Sam.7.9", "Job.42.8", "1Tim.2.5", "Deut.9.14", "Num.14.11-Num.14.20",
        ].compactMap { Passage(osis: $0) }
        let cited = expected.filter { passage in study.cited.contains { $0.overlaps(passage) } }
        #expect(cited.count >= 10, "cited \(cited)")
        let phrase = try #require(study.document.sections.first { $0.id == "phrase" })
        let alike = try #require(phrase.blocks.flatMap(\.items).first { $0.plainText.contains("rendered likewise in") })
        // The verb is let alone there too; nearer verses in which it is laid up tell less.
        #expect(alike.passages.map(\.osis) == ["2Sam.16.11", "2Kgs.23.18", "Hos.4.17"])
        let scene = try #require(study.document.sections.first { $0.id == "scene" })
        #expect(scene.blocks.first?.items.first?.plainText.contains("“") == false, "a title is no quotation")
    }

    @Test(arguments: [
        "What does \"my God, my God, why hast thou forsaken me\" mean?",
        "How does Romans 5:8 show God's love?",
        "What is the significance of the burning bush in Exodus 3?",
        "Why did God accept Abel's offering and not Cain's?",
        "What does \"Be still, and know that I am God\" teach about trust?",
        "What does Psalm 23:4 say about fear?",
        "Why is wisdom personified in Proverbs 8?",
        "What does \"vanity of vanities\" reveal about the meaning of life?",
        "How does Isaiah 53:5 relate to atonement?",
        "What does \"the just shall live by his faith\" mean in Habakkuk?",
        "How does Malachi 4:1 describe the day of the LORD?",
        "What does \"born again\" mean in Jesus' talk with Nicodemus?",
        "Why did Jesus weep?",
        "What does the parable of the prodigal son teach about repentance?",
        "How does \"I am the way, the truth, and the life\" challenge pluralism?",
        "What does Leviticus 16:10 mean by the scapegoat?",
        "Why are there cities of refuge in Numbers 35:11?",
        "What does \"an eye for an eye\" mean?",
        "Who is the beast in Revelation 13:1?",
        "What does \"behold, I stand at the door, and knock\" say about fellowship?",
        "What is the armour of God in Ephesians 6:11?",
        "How does James 2:17 reconcile faith and works?",
        "What does \"love is patient\" mean?",
        "What does Job 19:25 reveal about the redeemer?",
        "Why did Jonah flee to Tarshish?",
        "How does Daniel 3:18 demonstrate courage?",
        "What does Joel 3:1 mean?",
        "What does Jude 9 tell of Michael?",
        "What does Philemon 16 teach about slavery?",
        "What does Tobit 12:8 say about almsgiving?",
        "Who else prayed for his friends?",
        "What does \"the Word was made flesh\" reveal about the incarnation?",
        "How does Acts 8:37 show belief before baptism?",
    ])
    func `every line of a study rests on a source that opens, and every verse is verbatim`(question: String) throws {
        let study = try study(question)
        #expect(try StudyProof(library: library).faults(of: study.document) == [])
        #expect(study.cited.first == study.resolution.passage)
    }

    @Test(arguments: [
        ("What does \"born again\" mean in Jesus' talk with Nicodemus?", "John.3.3"),
        ("What does \"born again\" mean?", "John.3.3"),
        ("What does \"vanity of vanities\" reveal about the meaning of life?", "Eccl.1.2"),
        ("What does \"love is patient\" mean?", "1Cor.13.4"),
        ("Who else prayed for his friends?", "Job.42.10"),
        ("Why did Jonah flee to Tarshish?", "Jonah.1.3-Jonah.1.4"),
        ("How does Romans 5:8 show God's love?", "Rom.5.8"),
    ])
    func `a question finds its passage`(question: String, osis: String) throws {
        let expected = try #require(Passage(osis: osis))
        #expect(try study(question).resolution.passage.overlaps(expected))
    }

    /// Phrases of translations that the default library has not.
    @Test(arguments: [
        ("What does it mean to \"cease striving and know that I am God\"?", "Ps.46.10"),
        ("What does \"soar on wings like eagles\" teach about waiting on God?", "Isa.40.31"),
        ("What does \"as for me and my household\" mean for family worship?", "Josh.24.15"),
        ("How is God's word \"a lamp for my feet\" in decisions?", "Ps.119.105"),
    ])
    func `a phrase from a translation that is not here finds its verse`(question: String, osis: String) throws {
        #expect(try study(question).resolution.passage.osis == osis)
    }

    @Test(arguments: [
        ("Who else was barren?", ["Sarai", "Rebecca", "Hannah", "Elisabeth"]),
        ("Who else besides Hannah was barren?", ["Sarai", "Rebecca", "Elisabeth"]),
        ("Who else in the Bible interceded for others?", ["Abraham", "Abigail"]),
        ("Who else was raised from the dead besides Lazarus?", ["Dorcas", "Eutychus"]),
    ])
    func `who else is answered with people, each with the words that tell of it`(question: String, people: [String])
        throws
    {
        let study = try study(question)
        let section = try #require(study.document.sections.first)
        #expect(section.id == "others")
        let rows = section.blocks.flatMap(\.items)
        for who in people { #expect(rows.contains { $0.cells[0].plain.hasPrefix(who) }, "\(who) is missing") }
        #expect(rows.allSatisfy { $0.cells.count == 3 && $0.sources.count >= 2 })
        let asked = study.question.contains("Hannah") ? "Hannah" : "Lazarus"
        #expect(!study.question.contains(asked) || !rows.contains { $0.cells[0].plain.contains(asked) })
        #expect(try StudyProof(library: library).faults(of: study.document) == [])
    }

    @Test func `other questions have no list of people`() throws {
        #expect(try study("Why did Jesus weep?").document.sections.contains { $0.id == "others" } == false)
    }

    @Test(arguments: ["Exodus 32:10", "Deuteronomy 8:3", "Mark 4:40", "Proverbs 17:9"])
    func `passages to be read beside it stand apart, and each says why`(reference: String) throws {
        let beside = try #require(
            try study("What does \(reference) mean?").document.sections.first { $0.id == "beside" })
        let items = beside.blocks.flatMap(\.items)
        #expect(items.count > 5)
        for (place, item) in items.enumerated() {
            #expect(item.cells.count == 3 && !item.cells[2].plain.isEmpty)
            for other in items[..<place] {
                #expect(!item.passages.contains { passage in other.passages.contains { $0.overlaps(passage) } })
            }
        }
    }
}
