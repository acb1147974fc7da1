internal import GRDB
public import Scripture

extension Library {
    /// All headings of an edition by verse, for building an index.
    public func allHeadings(of edition: Resource) throws(Fault) -> [Heading] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM heading WHERE resource = ? ORDER BY verse, ordinal",
                arguments: [id(edition.name)]
            ).compactMap { row in
                guard let verse = Self.verse(row["verse"]), let kind = Heading.Kind(rawValue: row["kind"]) else {
                    return nil
                }
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

extension Library {
    /// All cross-references, by place, for building an index.
    public func allLinks() throws(Fault) -> [Link] {
        try read { db in
            var links: [Link] = []
            let rows = try Row.fetchCursor(
                db, sql: "SELECT fromFirst, fromLast, toFirst, toLast, votes FROM link ORDER BY fromFirst, toFirst")
            while let row = try rows.next() {
                guard let from = Self.passage(row[0], row[1]), let to = Self.passage(row[2], row[3]) else { continue }
                links.append(Link(from: from, to: to, votes: row[4]))
            }
            return links
        }
    }
}

extension Library {
    /// A line of a topical index with the passages it sends the reader to.
    public struct TopicPassages: Sendable {
        public var topic: String
        public var text: String
        public var passages: [Passage]

        public init(topic: String, text: String, passages: [Passage]) {
            self.topic = topic
            self.text = text
            self.passages = passages
        }
    }

    /// All lines of all topical indexes that cite passages, for building an index.
    public func allTopicPassages() throws(Fault) -> [TopicPassages] {
        try read { db in
            var lines: [TopicPassages] = []
            var last: Int64 = -1
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT i.id, t.name, i.text, r.first, r.last FROM reference r JOIN topicItem i ON i.id = r.id
                    JOIN topic t ON t.id = i.topic WHERE r.owner = ? ORDER BY i.id, r.ordinal
                    """, arguments: [ReferenceOwner.topicItem.rawValue])
            while let row = try rows.next() {
                guard let passage = Self.passage(row["first"], row["last"]) else { continue }
                let id: Int64 = row["id"]
                if id == last {
                    lines[lines.count - 1].passages.append(passage)
                } else {
                    lines.append(TopicPassages(topic: row["name"], text: row["text"], passages: [passage]))
                    last = id
                }
            }
            return lines
        }
    }
}
