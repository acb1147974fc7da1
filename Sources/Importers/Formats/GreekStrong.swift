internal import Library
internal import Philology

/// Strong's Greek dictionary in the XML of Ulrik Sandborg-Petersen (`strongsgreek.xml`).
enum GreekStrong {
    static func read(_ path: String, origin: String) throws(ImportError) -> ResourceContent {
        var faults = ImportFaults()
        var entries: [LexiconEntry] = []
        var rights = ""
        try MarkupNode.read(path, ["entry", "prologue"]) { node in
            if node.name == "prologue" {
                rights = node.text.contains("Public Domain -- Copy Freely") ? "Public Domain -- Copy Freely" : ""
            } else if let entry = entry(node) {
                entries.append(entry)
                if entry.headword.isEmpty { faults.record("entry without a headword", at: entry.key) }
            } else {
                faults.record("entry without a number", at: node.attributes["strongs"] ?? node.text)
            }
        }
        var content = ResourceContent(
            resource: Resource(
                name: "StrongsGreek", kind: .lexicon, title: "Strong’s Greek Dictionary", language: "grc",
                licence: "Public Domain", rights: rights, origin: origin))
        content.entries = entries
        content.faults = faults
        return content
    }

    private static func entry(_ node: MarkupNode) -> LexiconEntry? {
        guard let number = StrongsNumber("G" + (node.attributes["strongs"] ?? "")) else { return nil }
        let derivation = prose(node.first("strongs_derivation"))
        let definition = prose(node.first("strongs_def"))
        var renderings = prose(node.first("kjv_def"))
        while let first = renderings.first, first == ":" || first == "-" { renderings.removeFirst() }
        let form = node.first("greek")?.attributes
        let loose = node.pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: " ")
        let rest = loose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // The derivation has a place of its own; it is the text only where there is no definition.
        let lines = [
            definition.isEmpty ? derivation : definition, renderings.isEmpty ? "" : "KJV: " + renderings, rest,
        ]
        return LexiconEntry(
            key: number.description, strongs: [number], headword: form?["unicode"]?.precomposed ?? "",
            transliteration: form?["translit"] ?? "",
            gloss: definition.isEmpty ? (derivation.isEmpty ? rest : derivation) : definition,
            text: lines.filter { !$0.isEmpty }.joined(separator: "\n"), renderings: renderings, derivation: derivation)
    }

    private static func prose(_ node: MarkupNode?) -> String {
        guard let node else { return "" }
        var running = RunningText()
        for piece in node.pieces {
            switch piece {
            case .text(let text): running.append(text)
            case .node(let part):
                switch part.name {
                case "greek": running.append(part.attributes["unicode"] ?? "")
                case "strongsref": running.append(reference(part.attributes))
                case "pronunciation": running.append("(\(part.attributes["strongs"] ?? ""))")
                default: running.append(part.text)
                }
            }
        }
        return running.string
    }

    private static func reference(_ attributes: MarkupAttributes) -> String {
        let language = attributes["language"] == "HEBREW" ? "H" : "G"
        return StrongsNumber(language + (attributes["strongs"] ?? ""))?.description ?? ""
    }
}
