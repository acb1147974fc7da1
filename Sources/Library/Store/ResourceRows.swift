internal import Foundation
internal import GRDB
internal import Philology
internal import Scripture

/// One resource on its way into the tables.
struct ResourceRows {
    private let db: Database
    private let content: ResourceContent
    private let resource: Int64
    private let reference: Statement

    init(_ db: Database, _ content: ResourceContent) throws {
        self.db = db
        self.content = content
        let r = content.resource
        try db.execute(
            sql: """
                INSERT INTO resource (name, kind, title, language, versification, licence, rights, origin, tradition)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                r.name, r.kind.rawValue, r.title, r.language, r.versification.rawValue, r.licence, r.rights, r.origin,
                r.tradition,
            ])
        resource = db.lastInsertedRowID
        reference = try db.makeStatement(sql: "INSERT INTO reference VALUES (?, ?, ?, ?, ?)")
    }

    func write() throws {
        try writeFaults()
        try writeVerses()
        try writeWords()
        try writeHeadings()
        try writeNotes()
        try writeEntries()
        try writeTopics()
        try writeComments()
        try writePericopes()
        try writeLinks()
    }

    /// Deletes all rows of the resource of that name.
    static func delete(_ name: String, _ db: Database) throws {
        guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM resource WHERE name = ?", arguments: [name]) else {
            return
        }
        let items = "SELECT i.id FROM topicItem i JOIN topic t ON t.id = i.topic WHERE t.resource = ?"
        let owned: [(ReferenceOwner, String)] = [
            (.note, "SELECT id FROM note WHERE resource = ?"),
            (.entry, "SELECT id FROM entry WHERE resource = ?"),
            (.topicItem, items),
            (.comment, "SELECT id FROM comment WHERE resource = ?"),
        ]
        for (owner, rows) in owned {
            try db.execute(
                sql: "DELETE FROM reference WHERE owner = \(owner.rawValue) AND id IN (\(rows))", arguments: [id])
        }
        for table in ["entryStrong", "entryRelated"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE entry IN (SELECT id FROM entry WHERE resource = ?)", arguments: [id])
        }
        try db.execute(sql: "DELETE FROM topicWord WHERE item IN (\(items))", arguments: [id])
        try db.execute(
            sql: "DELETE FROM topicItem WHERE topic IN (SELECT id FROM topic WHERE resource = ?)", arguments: [id])
        for table in ["fault", "verse", "word", "heading", "note", "entry", "topic", "comment", "pericope", "link"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE resource = ?", arguments: [id])
        }
        try db.execute(sql: "DELETE FROM resource WHERE id = ?", arguments: [id])
    }

    private func writeReferences(_ passages: [Passage], of owner: ReferenceOwner, _ id: Int64) throws {
        for (ordinal, passage) in passages.enumerated() {
            let stored = passage.inStoredNumbering
            try reference.execute(arguments: [
                owner.rawValue, id, ordinal, Int64(stored.first.packed), Int64(stored.last.packed),
            ])
        }
    }

    private func writeFaults() throws {
        let insert = try db.makeStatement(sql: "INSERT INTO fault VALUES (?, ?, ?, ?)")
        for (kind, count) in content.faults.counts {
            try insert.execute(arguments: [resource, kind, count.count, count.samples.joined(separator: "\n")])
        }
    }

    private func writeVerses() throws {
        let insert = try db.makeStatement(sql: "INSERT OR REPLACE INTO verse VALUES (?, ?, ?, ?, ?)")
        for verse in content.verses {
            try insert.execute(arguments: [
                resource, Int64(verse.verse.packed), verse.text, Data(verse.spans.stored), verse.beginsParagraph,
            ])
        }
    }

    private func writeWords() throws {
        let insert = try db.makeStatement(sql: "INSERT OR REPLACE INTO word VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for word in content.words {
            try insert.execute(arguments: [
                resource, Int64(word.verse.packed), word.position, word.range.lowerBound, word.range.upperBound,
                word.segments, word.lemma, word.strongs.first?.stored ?? 0, word.strongs.storedList, word.morphology,
            ])
        }
    }

    private func writeHeadings() throws {
        let insert = try db.makeStatement(sql: "INSERT INTO heading VALUES (?, ?, ?, ?, ?)")
        for (ordinal, heading) in content.headings.enumerated() {
            try insert.execute(arguments: [
                resource, Int64(heading.verse.packed), ordinal, heading.kind.rawValue, heading.text,
            ])
        }
    }

    private func writeNotes() throws {
        let insert = try db.makeStatement(
            sql: "INSERT INTO note (resource, verse, offset, kind, catchword, text) VALUES (?, ?, ?, ?, ?, ?)")
        for note in content.notes {
            try insert.execute(arguments: [
                resource, Int64(note.verse.packed), note.offset, note.kind.rawValue, note.catchword, note.text,
            ])
            try writeReferences(note.references, of: .note, db.lastInsertedRowID)
        }
    }

    private func writeEntries() throws {
        let insert = try db.makeStatement(
            sql: """
                INSERT INTO entry (resource, key, headword, folded, transliteration, partOfSpeech, gloss, text,
                    renderings, derivation, strongs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let strong = try db.makeStatement(sql: "INSERT OR IGNORE INTO entryStrong VALUES (?, ?)")
        let related = try db.makeStatement(sql: "INSERT OR IGNORE INTO entryRelated VALUES (?, ?)")
        for entry in content.entries {
            try insert.execute(arguments: [
                resource, entry.key, entry.headword, Headword.folded(entry.headword), entry.transliteration,
                entry.partOfSpeech, entry.gloss, entry.text, entry.renderings, entry.derivation,
                entry.strongs.storedList,
            ])
            let id = db.lastInsertedRowID
            for number in entry.strongs { try strong.execute(arguments: [number.stored, id]) }
            for number in entry.related { try related.execute(arguments: [id, number.stored]) }
            try writeReferences(entry.references, of: .entry, id)
        }
    }

    private func writeTopics() throws {
        let insert = try db.makeStatement(sql: "INSERT INTO topic (resource, name, duplicate) VALUES (?, ?, ?)")
        let insertItem = try db.makeStatement(
            sql: "INSERT INTO topicItem (topic, ordinal, level, text, see) VALUES (?, ?, ?, ?, ?)")
        let insertWord = try db.makeStatement(sql: "INSERT OR IGNORE INTO topicWord VALUES (?, ?)")
        for topic in content.topics {
            try insert.execute(arguments: [resource, topic.name, topic.duplicate])
            let id = db.lastInsertedRowID
            for (ordinal, item) in topic.items.enumerated() {
                try insertItem.execute(arguments: [
                    id, ordinal, item.level, item.text, item.see.joined(separator: "\n"),
                ])
                let row = db.lastInsertedRowID
                try writeReferences(item.references, of: .topicItem, row)
                for word in item.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                    try insertWord.execute(arguments: [String(word), row])
                }
            }
        }
    }

    private func writeComments() throws {
        let insert = try db.makeStatement(
            sql: """
                INSERT INTO comment (resource, first, last, catchword, part, author, text, locator)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for comment in content.comments {
            let passage = comment.passage.inStoredNumbering
            try insert.execute(arguments: [
                resource, Int64(passage.first.packed), Int64(passage.last.packed), comment.catchword, comment.part,
                comment.author, comment.text, comment.locator,
            ])
            try writeReferences(comment.references, of: .comment, db.lastInsertedRowID)
        }
    }

    private func writePericopes() throws {
        let insert = try db.makeStatement(
            sql: "INSERT INTO pericope (resource, first, last, title, locator) VALUES (?, ?, ?, ?, ?)")
        for pericope in content.pericopes {
            let passage = pericope.passage.inStoredNumbering
            try insert.execute(arguments: [
                resource, Int64(passage.first.packed), Int64(passage.last.packed), pericope.title, pericope.locator,
            ])
        }
    }

    private func writeLinks() throws {
        let insert = try db.makeStatement(sql: "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)")
        for link in content.links {
            let from = link.from.inStoredNumbering
            let to = link.to.inStoredNumbering
            try insert.execute(arguments: [
                resource, Int64(from.first.packed), Int64(from.last.packed), Int64(to.first.packed),
                Int64(to.last.packed), link.votes,
            ])
        }
    }
}
