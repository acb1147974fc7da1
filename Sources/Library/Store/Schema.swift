internal import GRDB

/// The tables of a library's database.
///
/// `topicWord` has the words of each topical line, in lower case, so that lines are found by how a word begins.
/// Verses are stored packed (``Scripture/Verse/packed``). An edition's own records count in the edition's
/// versification; every passage that something *refers to* is stored in `eng`, so that one query finds them all.
enum Schema {
    /// Raised whenever a table changes; an older library is rebuilt.
    static let version = 2

    static func createTables(_ db: Database) throws {
        try db.execute(sql: tables)
    }

    /// Run once the bulk of the rows is in.
    static func createIndexes(_ db: Database) throws {
        try db.execute(sql: indexes)
    }

    /// Counts the words of each edition by their chief Strong's number; run after words have changed.
    static func countLexemes(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM lexeme;
                INSERT INTO lexeme
                    SELECT resource, strong, count(*), count(DISTINCT verse) FROM word WHERE strong != 0
                    GROUP BY strong, resource;
                """)
    }

    private static let tables = """
        CREATE TABLE resource (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
            language TEXT NOT NULL, versification TEXT NOT NULL, licence TEXT NOT NULL, rights TEXT NOT NULL,
            origin TEXT NOT NULL, tradition TEXT);
        CREATE TABLE fault (
            resource INTEGER NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, samples TEXT NOT NULL,
            PRIMARY KEY (resource, kind)) WITHOUT ROWID;
        CREATE TABLE verse (
            resource INTEGER NOT NULL, verse INTEGER NOT NULL, text TEXT NOT NULL, spans BLOB NOT NULL,
            paragraph INTEGER NOT NULL, PRIMARY KEY (resource, verse)) WITHOUT ROWID;
        CREATE TABLE word (
            resource INTEGER NOT NULL, verse INTEGER NOT NULL, position INTEGER NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, segments TEXT NOT NULL, lemma TEXT NOT NULL,
            strong INTEGER NOT NULL, strongs TEXT NOT NULL, morphology TEXT NOT NULL,
            PRIMARY KEY (resource, verse, position)) WITHOUT ROWID;
        CREATE TABLE lexeme (
            resource INTEGER NOT NULL, strong INTEGER NOT NULL, words INTEGER NOT NULL, verses INTEGER NOT NULL,
            PRIMARY KEY (resource, strong)) WITHOUT ROWID;
        CREATE TABLE heading (
            resource INTEGER NOT NULL, verse INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
            text TEXT NOT NULL, PRIMARY KEY (resource, verse, ordinal)) WITHOUT ROWID;
        CREATE TABLE note (
            id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, verse INTEGER NOT NULL, offset INTEGER NOT NULL,
            kind TEXT NOT NULL, catchword TEXT NOT NULL, text TEXT NOT NULL);
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, key TEXT NOT NULL, headword TEXT NOT NULL,
            folded TEXT NOT NULL, transliteration TEXT NOT NULL, partOfSpeech TEXT NOT NULL, gloss TEXT NOT NULL,
            text TEXT NOT NULL, renderings TEXT NOT NULL, derivation TEXT NOT NULL, strongs TEXT NOT NULL);
        CREATE TABLE entryStrong (
            strong INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (strong, entry)) WITHOUT ROWID;
        CREATE TABLE entryRelated (
            entry INTEGER NOT NULL, strong INTEGER NOT NULL, PRIMARY KEY (entry, strong)) WITHOUT ROWID;
        CREATE TABLE topic (
            id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, name TEXT NOT NULL, duplicate INTEGER NOT NULL);
        CREATE TABLE topicItem (
            id INTEGER PRIMARY KEY, topic INTEGER NOT NULL, ordinal INTEGER NOT NULL, level INTEGER NOT NULL,
            text TEXT NOT NULL, see TEXT NOT NULL);
        CREATE TABLE topicWord (
            word TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (word, item)) WITHOUT ROWID;
        CREATE TABLE comment (
            id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            catchword TEXT NOT NULL, part TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL,
            locator TEXT NOT NULL);
        CREATE TABLE pericope (
            id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            title TEXT NOT NULL, locator TEXT NOT NULL);
        CREATE TABLE link (
            resource INTEGER NOT NULL, fromFirst INTEGER NOT NULL, fromLast INTEGER NOT NULL,
            toFirst INTEGER NOT NULL, toLast INTEGER NOT NULL, votes INTEGER NOT NULL);
        CREATE TABLE reference (
            owner INTEGER NOT NULL, id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (owner, id, ordinal)) WITHOUT ROWID;
        """

    private static let indexes = """
        CREATE INDEX IF NOT EXISTS wordByStrong ON word (strong, resource, verse);
        CREATE INDEX IF NOT EXISTS entryByKey ON entry (key);
        CREATE INDEX IF NOT EXISTS entryByFolded ON entry (folded);
        CREATE INDEX IF NOT EXISTS entryByRelated ON entryRelated (strong, entry);
        CREATE INDEX IF NOT EXISTS noteByVerse ON note (resource, verse);
        CREATE INDEX IF NOT EXISTS topicByName ON topic (name COLLATE NOCASE);
        CREATE INDEX IF NOT EXISTS itemByTopic ON topicItem (topic, ordinal);
        CREATE INDEX IF NOT EXISTS commentByPassage ON comment (first, last);
        CREATE INDEX IF NOT EXISTS pericopeByPassage ON pericope (first, last);
        CREATE INDEX IF NOT EXISTS linkByPassage ON link (fromFirst, fromLast, votes);
        CREATE INDEX IF NOT EXISTS linkByTarget ON link (toFirst, toLast);
        CREATE INDEX IF NOT EXISTS referenceByPassage ON reference (owner, first, last, id);
        """
}

/// What a row of `reference` belongs to.
enum ReferenceOwner: Int {
    case note = 1
    case entry = 2
    case topicItem = 3
    case comment = 4
}
