internal import GRDB
public import Philology
public import Scripture

extension Library {
    /// One reference of a record: which record, in what it stands, and where it leads.
    public struct Reference: Sendable {
        /// The record's row, good for this library alone.
        public var record: Int64
        /// What the record stands in: a topic's row, a lexicon's or commentary's.
        public var group: Int64
        /// Names the record alike in every library made of the same sources.
        public var name: String
        public var passage: Passage
    }

    /// All references of topical indexes, in the order of their lines; the group is the topic.
    public func allTopicReferences() throws(Fault) -> [Reference] {
        try references(
            """
            SELECT i.id, i.topic, t.name || '#' || t.duplicate || '/' || i.ordinal, r.first, r.last
            FROM reference r JOIN topicItem i ON i.id = r.id JOIN topic t ON t.id = i.topic
            WHERE r.owner = ? ORDER BY i.id, r.ordinal
            """, .topicItem)
    }

    /// All references of lexica, in the order of their entries.
    public func allEntryReferences() throws(Fault) -> [Reference] {
        try references(
            """
            SELECT e.id, e.resource, e.key, r.first, r.last FROM reference r JOIN entry e ON e.id = r.id
            WHERE r.owner = ? ORDER BY e.id, r.ordinal
            """, .entry)
    }

    /// All references of commentaries, in the order of their comments.
    public func allCommentReferences() throws(Fault) -> [Reference] {
        try references(
            """
            SELECT c.id, c.resource, c.locator, r.first, r.last FROM reference r JOIN comment c ON c.id = r.id
            WHERE r.owner = ? ORDER BY c.id, r.ordinal
            """, .comment)
    }

    /// What every comment that refers to something is on, by its row.
    public func allCommentPlaces() throws(Fault) -> [Int64: Passage] {
        try read { db in
            var places: [Int64: Passage] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT id, first, last FROM comment")
            while let row = try rows.next() { places[row[0]] = Self.passage(row[1], row[2]) }
            return places
        }
    }

    /// The Hebrew words that a lexicon links to each Greek one.
    public func allRelatedWords() throws(Fault) -> [StrongsNumber: [StrongsNumber]] {
        try read { db in
            var related: [StrongsNumber: [StrongsNumber]] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT DISTINCT s.strong, r.strong FROM entryRelated r JOIN entryStrong s ON s.entry = r.entry
                    WHERE s.strong > 100000 AND r.strong < 100000 ORDER BY 1, 2
                    """)
            while let row = try rows.next() {
                related[StrongsNumber(stored: row[0]), default: []].append(StrongsNumber(stored: row[1]))
            }
            return related
        }
    }

    /// All links of link lists that begin in a passage or end there are read by ``links(from:limit:)`` and this.
    public func links(to passage: Passage, limit: Int = 200) throws(Fault) -> [Stored<Link>] {
        try links("to", "from", passage, limit)
    }

    /// The links that have one end in a passage.
    /// - Parameters:
    ///   - end: the columns of that end, `from` or `to`, and `other` those of the other.
    ///   - passage: in the stored numbering.
    func links(_ end: String, _ other: String, _ passage: Passage, _ limit: Int) throws(Fault) -> [Stored<Link>] {
        try read { db in
            try db.rows(
                """
                SELECT * FROM link WHERE \(end)First BETWEEN ? AND ? AND \(end)Last >= ?
                ORDER BY votes DESC, \(other)First LIMIT ?
                """, Self.overlapping(passage) + [limit]
            ) { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)),
                    let from = Self.passage(row["fromFirst"], row["fromLast"]),
                    let to = Self.passage(row["toFirst"], row["toLast"])
                else { return nil }
                return Stored(Link(from: from, to: to, votes: row["votes"]), in: resource, at: from.osis)
            }
        }
    }

    /// What a line of a topical index says, by its row: topic, the line's own text, and its index.
    public func topicLine(_ record: Int64) throws(Fault) -> (topic: String, text: String, resource: String)? {
        try read { db in
            try db.first(
                """
                SELECT t.name, i.text, r.name FROM topicItem i JOIN topic t ON t.id = i.topic
                JOIN resource r ON r.id = t.resource WHERE i.id = ?
                """, [record]
            ) { ($0[0], $0[1], $0[2]) }
        }
    }

    /// Which entry of which lexicon a row is.
    public func entryName(_ record: Int64) throws(Fault) -> (headword: String, key: String, resource: String)? {
        try read { db in
            try db.first(
                "SELECT e.headword, e.key, r.name FROM entry e JOIN resource r ON r.id = e.resource WHERE e.id = ?",
                [record]
            ) { ($0[0], $0[1], $0[2]) }
        }
    }

    /// Where in which commentary a row stands, and what it is on.
    public func commentName(_ record: Int64) throws(Fault) -> (locator: String, resource: String, title: String)? {
        try read { db in
            try db.first(
                "SELECT c.locator, r.name, r.title FROM comment c JOIN resource r ON r.id = c.resource WHERE c.id = ?",
                [record]
            ) { ($0[0], $0[1], $0[2]) }
        }
    }

    private func references(_ sql: String, _ owner: ReferenceOwner) throws(Fault) -> [Reference] {
        try read { db in
            try db.rows(sql, [owner.rawValue]) { row in
                Self.passage(row[3], row[4]).map { passage in
                    Reference(record: row[0], group: row[1], name: row[2], passage: passage)
                }
            }
        }
    }
}
