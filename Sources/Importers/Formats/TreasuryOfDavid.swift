internal import Library
internal import Scripture

/// Spurgeon's Treasury of David from its SWORD module: an entry per psalm, divided into the exposition verse by verse,
/// the notes of older authors, and hints to preachers.
enum TreasuryOfDavid {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "TDavid", kind: .commentary, title: module.conf["Description"] ?? "The Treasury of David",
                language: module.conf["Lang"] ?? "en", licence: module.conf.licence, rights: module.conf.rights,
                origin: origin,
                tradition: "Reformed Baptist"))
        let loose = LooseReference()
        var faults = ImportFaults()
        let damage = try module.readVerses { record, bytes in
            guard record.verse.number > 0, let psalm = Passage(record.verse.book, chapter: record.verse.chapter) else {
                return
            }
            var entry = TreasuryPsalm(psalm: psalm, loose: loose)
            entry.read(MarkupNode(fragment: bytes))
            faults.merge(entry.faults)
            content.comments += entry.comments
        }
        faults.merge(damage)
        content.faults = faults
        return content
    }
}
