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
        let damage = try module.readVerses { record, bytes in
            guard record.verse.number > 0 else { return }
            var section = MatthewHenrySection(record: record, loose: loose)
            section.read(MarkupNode(fragment: bytes))
            faults.merge(section.faults)
            if let comment = section.comment { content.comments.append(comment) }
            content.pericopes += section.pericopes
        }
        faults.merge(damage)
        content.faults = faults
        return content
    }
}
