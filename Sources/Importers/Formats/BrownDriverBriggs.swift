internal import Library
internal import Philology
internal import Scripture

/// Brown, Driver and Briggs in the outline of the Open Scriptures lexicon project (`BrownDriverBriggs.xml`), with Strong's
/// numbers and glosses from its index (`LexicalIndex.xml`, `AugIndex.xml`).
enum BrownDriverBriggs {
    /// - Parameter folder: the folder with the three files; without the indexes the entries have no Strong's numbers.
    static func read(_ folder: String, origin: String) throws(ImportError) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "BDB", kind: .lexicon, title: "Brown–Driver–Briggs Hebrew and English Lexicon (outline)",
                language: "hbo",
                versification: .org, licence: "CC BY 4.0", rights: LexiconRights.openScriptures, origin: origin))
        let index = try LexicalIndex(folder: folder)
        var faults = index.faults
        var entries: [LexiconEntry] = []
        try MarkupNode.read(folder + "/BrownDriverBriggs.xml", ["entry"]) { node in
            guard let key = node.attributes["id"], let headword = node.all("w").first?.text, !headword.isEmpty else {
                faults.record("entry without a key or a headword", at: node.attributes["id"] ?? node.text)
                return
            }
            entries.append(entry(node, key: key, headword: headword, index: index, faults: &faults))
        }
        content.entries = entries
        content.faults = faults
        return content
    }

    private static func entry(
        _ node: MarkupNode, key: String, headword: String, index: LexicalIndex, faults: inout ImportFaults
    ) -> LexiconEntry {
        var outline = LexiconOutline(dropping: ["status", "page"], senses: ["sense"], in: .org)
        outline.add(node)
        for reference in outline.unread { faults.record("unknown reference", at: "\(key): \(reference)") }
        // The entry's own word first: the index may list others under it.
        let words = index.words[key] ?? []
        let listed = words.filter { $0.form == headword } + words.filter { $0.form != headword }
        let definitions = node.all("def").map(\.text)
        return LexiconEntry(
            key: key, strongs: listed.flatMap(\.strongs), headword: headword,
            transliteration: listed.first?.transliteration ?? "",
            partOfSpeech: node.all("pos").first?.text ?? listed.first?.partOfSpeech ?? "",
            gloss: definitions.isEmpty ? listed.first?.gloss ?? "" : definitions.prefix(4).joined(separator: ", "),
            text: outline.text,
            references: outline.references)
    }
}
