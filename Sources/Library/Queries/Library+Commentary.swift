internal import GRDB
public import Scripture

extension Library {
    /// What commentators say of a passage or a part of it, the narrowest first.
    public func comments(on passage: Passage) throws(Fault) -> [Stored<Comment>] {
        let span = passage.inStoredNumbering
        return try read { db in
            try db.rows(
                "SELECT * FROM comment WHERE first BETWEEN ? AND ? AND last >= ? ORDER BY last - first, id",
                Self.overlapping(span)
            ) { try comment($0, db) }
        }
    }

    /// Comments elsewhere that refer to a passage or a part of it, in canon order.
    public func comments(referringTo passage: Passage) throws(Fault) -> [Stored<Comment>] {
        let span = passage.inStoredNumbering
        return try read { db in
            try db.rows(
                """
                SELECT * FROM comment WHERE id IN (
                    SELECT id FROM reference WHERE owner = ? AND first BETWEEN ? AND ? AND last >= ?)
                ORDER BY first, id
                """, [ReferenceOwner.comment.rawValue] + Self.overlapping(span)
            ) { try comment($0, db) }
        }
    }

    private func comment(_ row: Row, _ db: Database) throws -> Stored<Comment>? {
        guard let resource = names[row["resource"]].flatMap(resource(named:)),
            let passage = Self.passage(row["first"], row["last"])
        else { return nil }
        let locator: String = row["locator"]
        let comment = Comment(
            passage: passage, catchword: row["catchword"], part: row["part"], author: row["author"],
            text: row["text"], references: try Self.references(of: .comment, row["id"], db), locator: locator)
        return Stored(comment, in: resource, at: locator)
    }

    /// The titled units that hold a verse, or overlap a passage, the narrowest first.
    public func pericopes(at passage: Passage) throws(Fault) -> [Stored<Pericope>] {
        let span = passage.inStoredNumbering
        return try read { db in
            try db.rows(
                "SELECT * FROM pericope WHERE first BETWEEN ? AND ? AND last >= ? ORDER BY last - first, id",
                Self.overlapping(span)
            ) { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)),
                    let passage = Self.passage(row["first"], row["last"])
                else { return nil }
                let locator: String = row["locator"]
                return Stored(
                    Pericope(passage: passage, title: row["title"], locator: locator), in: resource, at: locator)
            }
        }
    }

    /// The cross-references of a passage or a part of it, most votes first.
    public func links(from passage: Passage, limit: Int = 200) throws(Fault) -> [Stored<Link>] {
        try links("from", "to", passage.inStoredNumbering, limit)
    }

    /// The faults counted when a resource was imported, the most frequent kind first.
    public func faults(of resource: Resource) throws(Fault) -> [(kind: String, count: Int, samples: [String])] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM fault WHERE resource = ? ORDER BY count DESC, kind",
                arguments: [id(resource.name)]
            ).map { row in
                (row["kind"], row["count"], (row["samples"] as String).split(separator: "\n").map(String.init))
            }
        }
    }
}
