public import Library
internal import Scripture

/// Reads an edition kept as a SWORD module (`zText`, `RawText`) with OSIS markup.
public struct SwordText: Importer {
    public init() {}

    /// - Parameter path: the module's `.conf` file.
    public func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        [try Self.edition(SwordModule(conf: path), origin: origin)]
    }

    /// - Parameters:
    ///   - keepsWords: whether the module's own Strong's numbers are kept.
    static func edition(_ module: SwordModule, origin: String, keepsWords: Bool = true) throws(ImportError)
        -> ResourceContent
    {
        let isHaiola = module.conf["History_\(module.conf["Version"] ?? "")"]?.contains("Haiola") ?? false
        var habits = OSISText.Habits()
        habits.notesStandForSpaces = isHaiola
        habits.keepsWords = keepsWords
        return try edition(module, origin: origin, habits: habits)
    }

    static func edition(_ module: SwordModule, origin: String, habits: OSISText.Habits) throws(ImportError)
        -> ResourceContent
    {
        let text = OSISText(habits)
        let faults = try module.readVerses { record, bytes in
            guard record.verse.chapter > 0 else {
                // A whole book that its maker had no keys for lies in the next book's introduction, without verse numbers.
                let chapters = MarkupNode(fragment: bytes).all("chapter").compactMap { $0.attributes["sID"] }
                if let first = chapters.first {
                    text.faults.record("book without verse keys", at: "\(record.verse.book.osis): \(first)…")
                }
                return
            }
            if record.last != record.verse {
                text.faults.record("several verses in one", at: "\(record.verse.osis)-\(record.last.number)")
            }
            text.begin(record.verse)
            if MarkupFragment.read(bytes, into: text) > 0 {
                text.faults.record("tag broken off", at: record.verse.osis)
            }
            text.closeAll()
            text.end()
        }
        let conf = module.conf
        var content = ResourceContent(
            resource: Resource(
                name: conf["Abbreviation"] ?? conf.name, kind: .edition, title: conf["Description"] ?? conf.name,
                language: conf["Lang"] ?? "und",
                versification: SwordOrder.versification(of: module.order), licence: conf.licence, rights: conf.rights,
                origin: origin))
        content.verses = text.verses
        content.words = text.words
        content.headings = text.headings
        content.notes = text.notes
        content.faults = text.faults
        content.faults.merge(faults)
        for verse in text.verses where verse.verse.number == 0 {
            content.faults.record("text in verse 0", at: verse.verse.osis)
        }
        return content
    }
}
