internal import Foundation
internal import GRDB
public import Philology
public import Scripture
internal import Synchronization

extension Library {
    /// The verses of an edition that lie in `passage`, in order, numbered as the edition counts. Verses that the
    /// edition lacks are left out. Psalm titles counted as verses by the edition come with their psalm.
    public func verses(of passage: Passage, in edition: Resource) throws(Fault) -> [VerseText] {
        let runs = nativeRuns(of: passage, in: edition)
        return try read { db in
            try runs.flatMap { run in
                try db.rows(
                    """
                    SELECT resource, verse, text, spans, paragraph FROM verse
                    WHERE resource = ? AND verse BETWEEN ? AND ? ORDER BY verse
                    """, within(run, edition), Self.verseText)
            }
        }
    }

    /// The tagged words of an edition in `passage`, by verse and position.
    public func words(of passage: Passage, in edition: Resource) throws(Fault) -> [Word] {
        let runs = nativeRuns(of: passage, in: edition)
        return try read { db in
            try runs.flatMap { run in
                try db.rows(
                    """
                    SELECT \(Self.wordColumns) FROM word
                    WHERE resource = ? AND verse BETWEEN ? AND ? ORDER BY verse, position
                    """, within(run, edition), Self.word)
            }
        }
    }

    /// The chief Strong's numbers of the words in `passage`, in order, extension letters dropped: what ``words(of:in:)`` has
    /// of them, without the rest of a word.
    public func numbers(of passage: Passage, in edition: Resource) throws(Fault) -> [StrongsNumber] {
        let runs = nativeRuns(of: passage, in: edition)
        return try read { db in
            try runs.flatMap { run in
                try db.rows(
                    """
                    SELECT strong FROM word
                    WHERE resource = ? AND verse BETWEEN ? AND ? AND strong != 0 ORDER BY verse, position
                    """, within(run, edition)
                ) { StrongsNumber(stored: $0[0]) }
            }
        }
    }

    /// Every place where an edition has a word with this Strong's number as its chief one, in canon order.
    /// Extension letters are not told apart.
    public func occurrences(of strongs: StrongsNumber, in edition: Resource) throws(Fault) -> [Word] {
        try read { db in
            try db.rows(
                "SELECT \(Self.wordColumns) FROM word WHERE strong = ? AND resource = ? ORDER BY verse, position",
                [strongs.stored, id(edition.name)], Self.word)
        }
    }

    /// In how many words and verses of an edition a Strong's number is the chief one.
    public func count(of strongs: StrongsNumber, in edition: Resource) throws(Fault) -> (words: Int, verses: Int) {
        try read { db in
            try db.first(
                "SELECT words, verses FROM lexeme WHERE resource = ? AND strong = ?",
                [id(edition.name), strongs.stored]
            ) { ($0[0], $0[1]) } ?? (0, 0)
        }
    }

    /// The verses of an edition in which a Strong's number is the chief one of a word, in order, each once.
    public func verses(with strongs: StrongsNumber, in edition: Resource) throws(Fault) -> [Verse] {
        let key = WordKey(edition: id(edition.name), number: strongs.stored)
        if let known = wordVerses.withLock({ $0[key] }) { return known }
        let verses = try read { db in
            try db.rows(
                "SELECT DISTINCT verse FROM word WHERE strong = ? AND resource = ? ORDER BY verse",
                [key.number, key.edition]
            ) { Self.verse($0[0]) }
        }
        wordVerses.withLock { $0[key] = verses }
        return verses
    }

    /// What stands before the verses of a passage.
    public func headings(of passage: Passage, in edition: Resource) throws(Fault) -> [Heading] {
        let places = nativeVerses(of: passage, in: edition)
        guard let first = places.first, let last = places.last else { return [] }
        // A psalm's title is kept at verse 0 or 1, whichever the source says.
        let from = first.number == 1 ? Verse(first.book, first.chapter, 0) : first
        return try read { db in
            try db.rows(
                "SELECT * FROM heading WHERE resource = ? AND verse BETWEEN ? AND ? ORDER BY verse, ordinal",
                [id(edition.name), Int64(from.packed), Int64(last.packed)]
            ) { row in
                guard let verse = Self.verse(row["verse"]), let kind = Heading.Kind(rawValue: row["kind"]) else {
                    return nil
                }
                return Heading(verse: verse, kind: kind, text: row["text"])
            }
        }
    }

    /// The footnotes and margin notes of a passage.
    public func notes(of passage: Passage, in edition: Resource) throws(Fault) -> [Note] {
        let places = nativeVerses(of: passage, in: edition)
        guard let first = places.first, let last = places.last else { return [] }
        return try read { db in
            try db.rows(
                "SELECT * FROM note WHERE resource = ? AND verse BETWEEN ? AND ? ORDER BY verse, offset, id",
                [id(edition.name), Int64(first.packed), Int64(last.packed)]
            ) { row in
                guard let verse = Self.verse(row["verse"]), let kind = Note.Kind(rawValue: row["kind"]) else {
                    return nil
                }
                return Note(
                    verse: verse, offset: row["offset"], kind: kind, catchword: row["catchword"], text: row["text"],
                    references: try Self.references(of: .note, row["id"], db))
            }
        }
    }

    /// The passage's verses as the edition numbers them.
    public func nativeVerses(of passage: Passage, in edition: Resource) -> [Verse] {
        if passage.versification == edition.versification { return passage.verses }
        var all: [Verse] = []
        for verse in passage.verses {
            for native in passage.versification.map(verse, to: edition.versification) where all.last != native {
                all.append(native)
            }
        }
        return all
    }

    /// The passage's verses as the edition numbers them, in runs that one query reads: a run is of one chapter, its verses
    /// follow one another.
    private func nativeRuns(of passage: Passage, in edition: Resource) -> [ClosedRange<Verse>] {
        var runs: [ClosedRange<Verse>] = []
        for verse in nativeVerses(of: passage, in: edition) {
            if let run = runs.last, verse.packed == run.upperBound.packed + 1 {
                runs[runs.count - 1] = run.lowerBound...verse
            } else {
                runs.append(verse...verse)
            }
        }
        return runs
    }

    private func within(_ run: ClosedRange<Verse>, _ edition: Resource) -> StatementArguments {
        [id(edition.name), Int64(run.lowerBound.packed), Int64(run.upperBound.packed)]
    }

    /// All verses of an edition in its own order, for building an index.
    public func allVerses(of edition: Resource) throws(Fault) -> [VerseText] {
        try read { db in
            try db.rows(
                "SELECT resource, verse, text, spans, paragraph FROM verse WHERE resource = ? ORDER BY verse",
                [id(edition.name)], Self.verseText)
        }
    }

    /// All tagged words of an edition by verse and position, for building an index.
    public func allWords(of edition: Resource) throws(Fault) -> [Word] {
        try read { db in
            try db.rows(
                "SELECT \(Self.wordColumns) FROM word WHERE resource = ? ORDER BY verse, position",
                [id(edition.name)], Self.word)
        }
    }

    private static let wordColumns =
        "resource, verse, position, start, end, segments, lemma, strong, strongs, morphology"

    static func verse(_ packed: Int64) -> Verse? { UInt32(exactly: packed).flatMap { Verse(packed: $0) } }

    // Rows are read by place: by name, each column is looked up for each row.

    private static func verseText(_ row: Row) -> VerseText {
        VerseText(
            verse: verse(row[1]) ?? Verse(.genesis, 1, 1), text: row[2],
            spans: [VerseText.Span](stored: [UInt8](row[3] as Data)), beginsParagraph: row[4])
    }

    static func word(_ row: Row) -> Word? {
        guard let verse = verse(row[1]) else { return nil }
        let start: Int = row[3]
        let end: Int = row[4]
        return Word(
            verse: verse, position: row[2], range: start..<max(start, end), segments: row[5], lemma: row[6],
            strongs: StrongsNumber.list(row[8]), morphology: row[9])
    }

    static func references(of owner: ReferenceOwner, _ id: Int64, _ db: Database) throws -> [Passage] {
        try db.rows(
            "SELECT first, last FROM reference WHERE owner = ? AND id = ? ORDER BY ordinal", [owner.rawValue, id]
        ) { passage($0[0], $0[1]) }
    }

    static func passage(_ first: Int64, _ last: Int64) -> Passage? {
        guard let first = verse(first), let last = verse(last), first <= last else { return nil }
        return Passage(first, through: last)
    }
}

extension Library {
    /// Whether an edition's words carry Strong's numbers.
    public func isTagged(_ edition: Resource) throws(Fault) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM lexeme WHERE resource = ?)", arguments: [id(edition.name)])
                ?? false
        }
    }
}
