internal import Library
internal import Scripture

/// Matthew Henry's Concise Commentary from its SWORD module: a comment per section, and the chapter outlines as titled
/// pericopes.
///
/// The module's description names a driver with wider index records than its files have; ``SwordVerses`` goes by the files.
enum MatthewHenry {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "MHCC", kind: .commentary,
                title: module.conf["Description"] ?? "Matthew Henry’s Concise Commentary",
                language: module.conf["Lang"] ?? "en", licence: module.conf.licence, rights: module.conf.rights,
                origin: origin))
        let loose = LooseReference()
        var faults = ImportFaults()
        var outlines: [(chapter: Verse, rows: [MatthewHenrySection.Row])] = []
        var sections: [Verse: [Passage]] = [:]
        let damage = try module.readVerses { record, bytes in
            guard record.verse.number > 0 else { return }
            let chapter = Verse(record.verse.book, record.verse.chapter, 0)
            var section = MatthewHenrySection(record: record, loose: loose)
            section.read(MarkupNode(fragment: bytes))
            faults.merge(section.faults)
            if let comment = section.comment {
                content.comments.append(comment)
                sections[chapter, default: []].append(comment.passage)
            }
            if !section.outline.isEmpty { outlines.append((chapter, section.outline)) }
        }
        for outline in outlines {
            content.pericopes += pericopes(
                outline.rows, of: outline.chapter, sections: sections[outline.chapter] ?? [], &faults)
        }
        faults.merge(damage)
        content.faults = faults
        return content
    }

    /// An outline's rows with their bounds. Where they run backwards or into the next row, and the chapter has a comment for
    /// every row, the comment's bounds are taken.
    private static func pericopes(
        _ rows: [MatthewHenrySection.Row], of chapter: Verse, sections: [Passage], _ faults: inout ImportFaults
    ) -> [Pericope] {
        let place = "\(chapter.book.osis).\(chapter.chapter)"
        var pericopes: [Pericope] = []
        for (index, row) in rows.enumerated() {
            var passage = row.passage
            let next = rows[(index + 1)...].lazy.compactMap(\.passage).first
            if passage == nil || next.map({ passage?.overlaps($0) ?? true }) ?? false {
                faults.record("outline with impossible bounds", at: "\(place): \(row.title) \(row.bounds)")
                if rows.count == sections.count { passage = sections[index] }
            }
            guard let passage else { continue }
            pericopes.append(Pericope(passage: passage, title: row.title, locator: "outline of \(place)"))
        }
        return pericopes
    }
}
