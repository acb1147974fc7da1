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
                name: "MHCC", kind: .commentary, title: module.conf["Description"] ?? "Matthew Henry’s Concise Commentary",
                language: module.conf["Lang"] ?? "en", licence: module.conf.licence, rights: module.conf.rights, origin: origin))
        let loose = LooseReference()
        var faults = ImportFaults()
        var open: [MatthewHenrySection.OpenPericope] = []
        let damage = try module.readVerses { record, bytes in
            guard record.verse.number > 0 else { return }
            var section = MatthewHenrySection(record: record, loose: loose)
            section.read(MarkupNode(fragment: bytes))
            faults.merge(section.faults)
            if let comment = section.comment { content.comments.append(comment) }
            content.pericopes += section.pericopes
            open += section.openPericopes
        }
        for draft in open {
            // Bounds that run backwards: the comment that begins at the same verse knows the end.
            let comment = content.comments.first { $0.passage.first == draft.first && !$0.passage.isSingleVerse }
            guard let passage = comment?.passage ?? draft.guess else {
                faults.record("outline without bounds", at: "\(draft.first.osis): \(draft.title)")
                continue
            }
            faults.record("outline with bounds backwards", at: "\(passage.osis): \(draft.title)")
            content.pericopes.append(Pericope(passage: passage, title: draft.title, locator: draft.locator))
        }
        content.pericopes.sort { $0.passage.first < $1.passage.first }
        faults.merge(damage)
        content.faults = faults
        return content
    }
}
