internal import Foundation
internal import GRDB
public import Philology
internal import Scripture

extension Library {
    /// The entries of all lexica that treat a Strong's number, in the order of the resources.
    public func entries(for strongs: StrongsNumber) throws(Fault) -> [Stored<LexiconEntry>] {
        try entries(
            "SELECT e.* FROM entry e JOIN entryStrong s ON s.entry = e.id WHERE s.strong = ? ORDER BY e.resource, e.id",
            [strongs.stored])
    }

    /// The entries whose headword is `word`, points, accents and case left out, or whose key it is.
    public func entries(headword word: String) throws(Fault) -> [Stored<LexiconEntry>] {
        try entries(
            "SELECT * FROM entry WHERE folded = ? OR key = ? ORDER BY resource, id", [Headword.folded(word), word])
    }

    /// The entries linked to a Strong's number of the other language.
    public func entries(relatedTo strongs: StrongsNumber) throws(Fault) -> [Stored<LexiconEntry>] {
        try entries(
            """
            SELECT e.* FROM entry e JOIN entryRelated r ON r.entry = e.id WHERE r.strong = ? ORDER BY e.resource, e.id
            """, [strongs.stored])
    }

    /// The shortest gloss that any lexicon gives a Strong's number, nothing in it said twice. An entry of one word goes before
    /// one of several, which is a name or phrase made with it; then an entry of the number's own letter before its homonyms.
    /// A number without a letter is taken for `a`, mostly the commonest of those that share it.
    public func gloss(of strongs: StrongsNumber) throws(Fault) -> String? {
        try read { db in
            let gloss: String? = try db.first(
                """
                SELECT e.gloss FROM entry e JOIN entryStrong s ON s.entry = e.id
                WHERE s.strong = ? AND e.gloss != '' 
                ORDER BY instr(e.headword, ' ') > 0 OR instr(e.headword, '־') > 0,
                    instr(' ' || e.strongs || ' ', ?) = 0, length(e.gloss), e.id LIMIT 1
                """, [strongs.stored, " \(strongs)\(strongs.suffix == nil ? "a" : "") "]
            ) { $0[0] }
            var said: Set<String> = []
            return gloss?.components(separatedBy: ", ").filter { said.insert($0.lowercased()).inserted }
                .joined(separator: ", ")
        }
    }

    /// The Strong's numbers whose gloss, or list of English renderings, has a word in some form that begins with it.
    /// - Complexity: O(entries).
    public func numbers(glossedBy word: String) throws(Fault) -> [StrongsNumber] {
        guard word.utf8.count > 2, word.utf8.allSatisfy({ 97...122 ~= $0 }) else { return [] }
        return try read { db in
            try db.rows(
                """
                SELECT DISTINCT s.strong FROM entry e JOIN entryStrong s ON s.entry = e.id
                WHERE ' ' || e.gloss || ' ' || e.renderings LIKE ? ORDER BY s.strong LIMIT 40
                """, ["% \(word)%"]
            ) { StrongsNumber(stored: $0[0]) }
        }
    }

    /// Whether a lexicon says that a Strong's number is a proper name, or writes it with a capital.
    public func isName(_ strongs: StrongsNumber) throws(Fault) -> Bool {
        try read { db in
            try db.rows(
                "SELECT e.partOfSpeech, e.headword FROM entry e JOIN entryStrong s ON s.entry = e.id WHERE s.strong = ?",
                [strongs.stored]
            ) { row in
                (row[0] as String).hasPrefix("n-pr") || (row[1] as String).first.map { $0.isUppercase } ?? false
            }.contains(true)
        }
    }

    private func entries(_ sql: String, _ arguments: StatementArguments) throws(Fault) -> [Stored<LexiconEntry>] {
        try read { db in
            try db.rows(sql, arguments) { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)) else { return nil }
                let id: Int64 = row["id"]
                let key: String = row["key"]
                let related = try db.rows("SELECT strong FROM entryRelated WHERE entry = ?", [id]) {
                    StrongsNumber(stored: $0[0])
                }
                let entry = LexiconEntry(
                    key: key, strongs: StrongsNumber.list(row["strongs"]), headword: row["headword"],
                    transliteration: row["transliteration"], partOfSpeech: row["partOfSpeech"], gloss: row["gloss"],
                    text: row["text"], renderings: row["renderings"], derivation: row["derivation"],
                    references: try Self.references(of: .entry, id, db),
                    related: related)
                return Stored(entry, in: resource, at: key)
            }
        }
    }
}
