internal import Scripture

/// The order in which a SWORD module keeps its records: headings, book and chapter introductions, verses.
///
/// In each testament record 0 stands for the module and 1 for the testament; then come per book its introduction,
/// per chapter its introduction and its verses.
struct SwordOrder {
    enum Testament: String, CaseIterable {
        case old = "ot"
        case new = "nt"
    }

    /// By testament and record; `nil` for a heading. Number 0 is a chapter's introduction, chapter 0 a book's.
    let records: [Testament: [Verse?]]

    /// The orders that there are tables of, as SWORD names them.
    static let known = ["KJV", "NRSVA"]

    /// The order of a module's `Versification`, or `nil` where there is no table for it.
    init?(named name: String) {
        let table = Table(named: name.lowercased() + ".sword")
        guard !table.text.isEmpty else { return nil }
        var records: [Testament: [Verse?]] = [.old: [nil, nil], .new: [nil, nil]]
        var testament = Testament.old
        for line in table.lines {
            let fields = line.split(separator: " ")
            guard let first = fields.first else { continue }
            if first == "NT" {
                testament = .new
            } else if let book = Book(osis: first) {
                records[testament]?.append(Verse(book, 0, 0))
                for (index, count) in fields.dropFirst().enumerated() {
                    let last = Int(count) ?? 0
                    records[testament]? += (0...last).map { Verse(book, index + 1, $0) }
                }
            }
        }
        self.records = records
    }

    /// How Catena counts the verses of a module of that SWORD versification.
    static func versification(of name: String) -> Versification {
        switch name.lowercased() {
        case "leningrad", "mt": .org
        case "lxx", "orthodox": .lxx
        case "vulg", "catholic", "catholic2": .vul
        case "synodal": .rso
        case "synodalprot": .rsc
        default: .eng
        }
    }
}
