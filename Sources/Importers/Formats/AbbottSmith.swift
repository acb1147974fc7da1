internal import Library
internal import Philology
internal import Scripture

/// Abbott-Smith's Manual Greek Lexicon in TEI (`abbott-smith.tei_lemma.xml`).
enum AbbottSmith {
    static func read(_ path: String, origin: String) throws(ImportError) -> ResourceContent {
        var faults = ImportFaults()
        var entries: [LexiconEntry] = []
        var seen: [String: Int] = [:]
        var rights = ""
        try MarkupNode.read(path, ["entry", "fileDesc"]) { node in
            if node.name == "fileDesc" {
                rights = node.all("titleStmt").first.map(\.text) ?? ""
                if let date = node.all("date").first?.text { rights += ", \(date)" }
                return
            }
            guard var entry = entry(node, &faults) else {
                faults.record("entry without a headword", at: String(node.text.prefix(60)))
                return
            }
            let copies = seen[entry.key, default: 0]
            seen[entry.key] = copies + 1
            if copies > 0 { entry.key += " (\(copies + 1))" }
            entries.append(entry)
        }
        var content = ResourceContent(
            resource: Resource(
                name: "AbbottSmith", kind: .lexicon, title: "A Manual Greek Lexicon of the New Testament",
                language: "grc",
                licence: "Public Domain", rights: rights, origin: origin))
        content.entries = entries
        content.faults = faults
        return content
    }

    private static func entry(_ node: MarkupNode, _ faults: inout ImportFaults) -> LexiconEntry? {
        let form = node.all("orth").first?.text ?? ""
        let key = (node.attributes["lemma"] ?? form).precomposed
        guard !key.isEmpty else { return nil }
        var outline = LexiconOutline(dropping: ["note", "pb"], senses: ["sense", "re", "p", "row"])
        outline.add(node)
        for reference in outline.unread { faults.record("unknown reference", at: "\(key): \(reference)") }
        let strongs = (node.attributes["strong"] ?? "").split { $0 == " " || $0 == "," }.compactMap {
            StrongsNumber($0)
        }
        let related = node.all("foreign").filter { $0.attributes["lang"] == "heb" }.flatMap { word in
            (word.attributes["n"] ?? "").split { $0 == " " || $0 == "," }.compactMap { StrongsNumber($0) }
        }
        let derivation = node.all("seg").filter { $0.attributes["type"] == "derivation" }.map(\.text).joined(
            separator: " ")
        return LexiconEntry(
            key: key, strongs: strongs, headword: key,
            partOfSpeech: node.all("form").first?.first("foreign")?.text ?? "",
            gloss: node.all("gloss").prefix(4).map(\.text).joined(separator: ", "), text: outline.text,
            derivation: derivation,
            references: outline.references, related: related)
    }
}
