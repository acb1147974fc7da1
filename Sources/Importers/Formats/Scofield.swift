internal import Library
internal import Scripture

/// The notes of the Scofield Reference Bible (1917) from their SWORD module: each on a catchword of its verse.
enum Scofield {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "Scofield", kind: .commentary, title: module.conf["Description"] ?? "Scofield Reference Notes",
                language: module.conf["Lang"] ?? "en", licence: module.conf.licence, rights: module.conf.rights,
                origin: origin,
                tradition: "dispensational"))
        let loose = LooseReference()
        var faults = ImportFaults()
        let damage = try module.readVerses { record, bytes in
            guard record.verse.number > 0 else { return }
            var entry = ScofieldEntry(verse: record.verse, loose: loose)
            entry.read(MarkupNode(fragment: bytes))
            faults.merge(entry.faults)
            content.comments += entry.comments
        }
        faults.merge(damage)
        content.faults = faults
        return content
    }
}
