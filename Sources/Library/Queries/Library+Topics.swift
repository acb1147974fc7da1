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

    /// Names of topics that begin with one of the texts, letter case left out, each name once.
    public func topicNames(beginning beginnings: [String]) throws(Fault) -> [String] {
        try read { db in
            var known: Set<String> = []
            return try Set(beginnings).filter { !$0.isEmpty }.sorted().flatMap { beginning in
                try db.rows(
                    "SELECT DISTINCT name FROM topic WHERE name COLLATE NOCASE BETWEEN ? AND ?",
                    [beginning, beginning + "\u{10FFFF}"]
                ) { $0[0] }
            }.filter { known.insert($0).inserted }
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
            // What is narrow begins no earlier than the chapter before.
            let from = Verse(span.first.book, max(0, span.first.chapter - 1), 0)
            let lines: [Int64] = try db.rows(
                "SELECT id, first, last FROM reference WHERE owner = ? AND first BETWEEN ? AND ? AND last >= ?",
                [
                    ReferenceOwner.topicItem.rawValue, Int64(from.packed), Int64(span.last.packed),
                    Int64(span.first.packed),
                ]
            ) { row in
                guard let reference = Self.passage(row[1], row[2]), Self.isNarrow(reference, widest) else { return nil }
                return row[0]
            }
            return try Set(lines).sorted().compactMap { try line($0, db) }
        }
    }

    /// Lines that refer to something and whose own text, or that of a heading of theirs without references, has a word
    /// that begins so, letter case left out.
    /// - Parameters:
    ///   - beginnings: in lower case; an empty one stands for nothing.
    ///   - limit: of lines that have such a word themselves, the first of the index.
    public func topicLines(about beginnings: [String], limit: Int) throws(Fault) -> [Stored<TopicLine>] {
        try read { db in
            let found: [Int64] = try beginnings.filter { !$0.isEmpty }.flatMap { beginning in
                try db.rows(
                    "SELECT item FROM topicWord WHERE word BETWEEN ? AND ?", [beginning, beginning + "\u{10FFFF}"]
                ) { $0[0] }
            }
            return try Set(found).sorted().prefix(limit).flatMap { item in
                if let line = try line(item, db) { return [line] }
                return try below(item, db).compactMap { try line($0, db) }
            }
        }
    }

    /// The lines of which that row is a heading.
    private func below(_ item: Int64, _ db: Database) throws -> [Int64] {
        let lines: [(id: Int64, level: Int)] = try db.rows(
            """
            SELECT below.id, below.level, i.level FROM topicItem i
            JOIN topicItem below ON below.topic = i.topic AND below.ordinal > i.ordinal
            WHERE i.id = ? ORDER BY below.ordinal LIMIT 40
            """, [item]
        ) { row in (row[0], (row[1] as Int) - (row[2] as Int)) }
        return lines.prefix { $0.level > 0 }.map(\.id)
    }

    /// The line of that row; `nil` where it refers to nothing.
    private func line(_ id: Int64, _ db: Database) throws -> Stored<TopicLine>? {
        let references = try Self.references(of: .topicItem, id, db)
        guard !references.isEmpty else { return nil }
        return try db.first(
            """
            SELECT i.topic, i.ordinal, i.level, i.text, t.name, t.resource
            FROM topicItem i JOIN topic t ON t.id = i.topic WHERE i.id = ?
            """, [id]
        ) { row in
            guard let resource = names[row[5]].flatMap(resource(named:)) else { return nil }
            let name: String = row[4]
            let path = try Self.path(to: row[1], level: row[2], of: row[0], db)
            return Stored(
                TopicLine(topic: name, path: path, text: row[3], references: references), in: resource, at: name)
        }
    }

    private static func isNarrow(_ passage: Passage, _ widest: Int) -> Bool {
        passage.first.book == passage.last.book && passage.last.chapter - passage.first.chapter <= 1
            && (passage.first.chapter != passage.last.chapter || passage.last.number - passage.first.number < widest)
    }

    /// What overlaps a span begins between the start of its book and its end, and ends after its start.
    static func overlapping(_ span: Passage) -> StatementArguments {
        [Int64(Verse(span.first.book, 0, 0).packed), Int64(span.last.packed), Int64(span.first.packed)]
    }

    /// The headings above a line of a topic, the outermost first.
    private static func path(to ordinal: Int, level: Int, of topic: Int64, _ db: Database) throws -> [String] {
        var path: [String] = []
        var (ordinal, level) = (ordinal, level)
        while level > 0,
            let heading: (text: String, level: Int, ordinal: Int) = try db.first(
                """
                SELECT text, level, ordinal FROM topicItem WHERE topic = ? AND ordinal < ? AND level < ?
                ORDER BY ordinal DESC LIMIT 1
                """, [topic, ordinal, level], { ($0[0], $0[1], $0[2]) })
        {
            path.insert(heading.text, at: 0)
            (ordinal, level) = (heading.ordinal, heading.level)
        }
        return path
    }

    private func topics(_ sql: String, _ arguments: StatementArguments) throws(Fault) -> [Stored<Topic>] {
        try read { db in
            try db.rows(sql, arguments) { row in
                guard let resource = names[row["resource"]].flatMap(resource(named:)) else { return nil }
                let items = try db.rows(
                    "SELECT id, level, text, see FROM topicItem WHERE topic = ? ORDER BY ordinal",
                    [row["id"] as Int64]
                ) { item in
                    Topic.Item(
                        level: item[1], text: item[2], references: try Self.references(of: .topicItem, item[0], db),
                        see: (item[3] as String).split(separator: "\n").map(String.init))
                }
                let name: String = row["name"]
                return Stored(Topic(name: name, duplicate: row["duplicate"], items: items), in: resource, at: name)
            }
        }
    }
}
