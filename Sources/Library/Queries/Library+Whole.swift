internal import GRDB
internal import Scripture

extension Library {
    /// All headings of an edition by verse, for building an index.
    public func allHeadings(of edition: Resource) throws(Fault) -> [Heading] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM heading WHERE resource = ? ORDER BY verse, ordinal", arguments: [id(edition.name)]
            ).compactMap { row in
                guard let verse = Self.verse(row["verse"]), let kind = Heading.Kind(rawValue: row["kind"]) else { return nil }
                return Heading(verse: verse, kind: kind, text: row["text"])
            }
        }
    }

    /// All pericopes of all resources by place, for building an index.
    public func allPericopes() throws(Fault) -> [Pericope] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM pericope ORDER BY first, id").compactMap { row in
                guard let passage = Self.passage(row["first"], row["last"]) else { return nil }
                return Pericope(passage: passage, title: row["title"], locator: row["locator"])
            }
        }
    }
}
