internal import GRDB
public import Scripture

extension Library {
    /// The topics of that name, letter case left out; several where an index has duplicates.
    public func topics(named name: String) throws(Fault) -> [Stored<Topic>] {
        try topics(
            "SELECT * FROM topic WHERE name = ? COLLATE NOCASE ORDER BY resource, duplicate", [name.uppercased()])
    }

    /// Names of topics that begin with, or else contain, `text`; at most `limit`.
    public func topicNames(like text: String, limit: Int = 20) throws(Fault) -> [String] {
        let pattern = text.uppercased().filter { $0 != "%" && $0 != "_" }
        return try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT name FROM topic WHERE name LIKE ? ORDER BY name NOT LIKE ?, length(name), name LIMIT ?
                    """, arguments: ["%\(pattern)%", "\(pattern)%", limit])
        }
    }

    /// The name of every topic, in the order of the index, each once.
    public func allTopicNames() throws(Fault) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT DISTINCT name FROM topic ORDER BY id") }
    }

    /// All lines that refer to a passage or a part of it. References wider than `widest` verses are left out,
    /// since a line that cites half a book says little of one verse.
    public func topicLines(at passage: Passage, widest: Int = 60) throws(Fault) -> [Stored<TopicLine>] {
        let span = passage.inStoredNumbering
        return try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT i.id, i.topic, i.ordinal, i.level, i.text, t.name, t.resource
                    FROM reference r JOIN topicItem i ON i.id = r.id JOIN topic t ON t.id = i.topic
                    WHERE r.owner = ? AND r.first BETWEEN ? AND ? AND r.last >= ?
                    ORDER BY i.id
                    """,
                arguments: Self.overlapping(span, .topicItem))
            return try rows.compactMap { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)) else { return nil }
                let references = try Self.references(of: .topicItem, row["id"], db)
                guard references.contains(where: { $0.overlaps(span) && Self.isNarrow($0, widest) }) else { return nil }
                let name: String = row["name"]
                let line = TopicLine(
                    topic: name, path: try Self.path(to: row, db), text: row["text"], references: references)
                return Stored(line, in: resource, at: name)
            }
        }
    }

    /// Lines that refer to something and whose own text, or that of a heading of theirs without references, has a word
    /// that begins so, letter case left out.
    /// - Parameter beginnings: lower-case ASCII letters.
    public func topicLines(about beginnings: [String], limit: Int) throws(Fault) -> [Stored<TopicLine>] {
        let beginnings = beginnings.filter { !$0.isEmpty && $0.utf8.allSatisfy { 97...122 ~= $0 } }
        guard !beginnings.isEmpty else { return [] }
        // One sieve for each beginning that no other begins; whether a word begins so is looked at after.
        let sieves = beginnings.filter { one in !beginnings.contains { $0 != one && one.hasPrefix($0) } }
        let tests = sieves.map { "text LIKE '%\($0)%'" }.joined(separator: " OR ")
        return try read { db in
            let found = try Row.fetchAll(
                db, sql: "SELECT id, topic, ordinal, level, text FROM topicItem WHERE \(tests) ORDER BY id LIMIT ?",
                arguments: [limit]
            ).filter { row in
                let text = " " + (row["text"] as String).lowercased()
                return sieves.contains { text.contains(" " + $0) }
            }
            var lines: [Stored<TopicLine>] = []
            for row in found {
                let id: Int64 = row["id"]
                if let line = try line(id, db) {
                    lines.append(line)
                    continue
                }
                let below = try Row.fetchAll(
                    db,
                    sql: "SELECT id, level FROM topicItem WHERE topic = ? AND ordinal > ? ORDER BY ordinal LIMIT 40",
                    arguments: [row["topic"] as Int64, row["ordinal"] as Int])
                let level: Int = row["level"]
                for item in below.prefix(while: { ($0["level"] as Int) > level }) {
                    if let line = try line(item["id"], db) { lines.append(line) }
                }
            }
            return lines
        }
    }

    /// The line of that row; `nil` where it refers to nothing.
    private func line(_ id: Int64, _ db: Database) throws -> Stored<TopicLine>? {
        let references = try Self.references(of: .topicItem, id, db)
        let statement = try db.cachedStatement(
            sql: """
                SELECT i.id, i.topic, i.ordinal, i.level, i.text, t.name, t.resource
                FROM topicItem i JOIN topic t ON t.id = i.topic WHERE i.id = ?
                """)
        guard !references.isEmpty, let row = try Row.fetchOne(statement, arguments: [id]),
            let resource = names[row["resource"]].flatMap(resource(named:))
        else { return nil }
        let name: String = row["name"]
        let line = TopicLine(topic: name, path: try Self.path(to: row, db), text: row["text"], references: references)
        return Stored(line, in: resource, at: name)
    }

    private static func isNarrow(_ passage: Passage, _ widest: Int) -> Bool {
        passage.first.book == passage.last.book && passage.last.chapter - passage.first.chapter <= 1
            && (passage.first.chapter != passage.last.chapter || passage.last.number - passage.first.number < widest)
    }

    /// References that overlap a span begin between the start of its book and its end, and end after its start.
    static func overlapping(_ span: Passage, _ owner: ReferenceOwner) -> StatementArguments {
        [
            owner.rawValue, Int64(Verse(span.first.book, 0, 0).packed), Int64(span.last.packed),
            Int64(span.first.packed),
        ]
    }

    private static func path(to row: Row, _ db: Database) throws -> [String] {
        var level: Int = row["level"]
        var path: [String] = []
        guard level > 0 else { return path }
        var ordinal: Int = row["ordinal"]
        while level > 0,
            let parent = try Row.fetchOne(
                db,
                sql: """
                    SELECT text, level, ordinal FROM topicItem WHERE topic = ? AND ordinal < ? AND level < ?
                    ORDER BY ordinal DESC LIMIT 1
                    """, arguments: [row["topic"] as Int64, ordinal, level])
        {
            path.insert(parent["text"], at: 0)
            level = parent["level"]
            ordinal = parent["ordinal"]
        }
        return path
    }

    private func topics(_ sql: String, _ arguments: StatementArguments) throws(Fault) -> [Stored<Topic>] {
        try read { db in
            try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)) else { return nil }
                let items = try Row.fetchAll(
                    db, sql: "SELECT * FROM topicItem WHERE topic = ? ORDER BY ordinal", arguments: [row["id"] as Int64]
                ).map { item in
                    Topic.Item(
                        level: item["level"], text: item["text"],
                        references: try Self.references(of: .topicItem, item["id"], db),
                        see: (item["see"] as String).split(separator: "\n").map(String.init))
                }
                let name: String = row["name"]
                return Stored(Topic(name: name, duplicate: row["duplicate"], items: items), in: resource, at: name)
            }
        }
    }
}
