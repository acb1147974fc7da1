internal import Library
internal import Philology
internal import Scripture

/// Strong's Hebrew dictionary as the Open Scriptures lexicon project keeps it (`HebrewStrong.xml`).
enum HebrewStrong {
    static func read(_ path: String, origin: String) throws(ImportError) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "StrongsHebrew", kind: .lexicon, title: "Strong’s Hebrew Dictionary", language: "hbo",
                versification: .org,
                licence: "CC BY 4.0", rights: LexiconRights.openScriptures, origin: origin))
        var faults = ImportFaults()
        var entries: [LexiconEntry] = []
        try MarkupNode.read(path, ["entry"]) { node in
            guard let entry = entry(node) else {
                faults.record("entry without a number or a headword", at: node.attributes["id"] ?? node.text)
                return
            }
            entries.append(entry)
        }
        content.entries = entries
        content.faults = faults
        return content
    }

    /// The dictionary forms by number.
    static func headwords(_ path: String) throws(ImportError) -> [Int: String] {
        var headwords: [Int: String] = [:]
        try MarkupNode.read(path, ["entry"]) { node in
            guard let number = StrongsNumber(node.attributes["id"] ?? ""), let word = node.first("w")?.text else {
                return
            }
            headwords[number.number] = word
        }
        return headwords
    }

    /// The numbers of the verbs.
    static func verbs(_ path: String) throws(ImportError) -> Set<Int> {
        var verbs: Set<Int> = []
        try MarkupNode.read(path, ["entry"]) { node in
            guard let number = StrongsNumber(node.attributes["id"] ?? ""), node.first("w")?.attributes["pos"] == "v"
            else { return }
            verbs.insert(number.number)
        }
        return verbs
    }

    private static func entry(_ node: MarkupNode) -> LexiconEntry? {
        guard let number = StrongsNumber(node.attributes["id"] ?? ""), let word = node.first("w"), !word.text.isEmpty
        else {
            return nil
        }
        let source = prose(node.first("source"))
        let meaning = prose(node.first("meaning"))
        let usage = prose(node.first("usage"))
        let note = prose(node.first("note"))
        let first = meaning.isEmpty ? usage : meaning
        return LexiconEntry(
            key: number.description, strongs: [number], headword: word.text,
            transliteration: word.attributes["xlit"] ?? "",
            partOfSpeech: word.attributes["pos"] ?? "", gloss: first,
            text: [meaning, usage.isEmpty ? "" : "KJV: " + usage, note].filter { !$0.isEmpty }.joined(separator: "\n"),
            renderings: usage, derivation: source)
    }

    /// The text of a part; another entry it points to is named by its number and, where it stands there, its form.
    private static func prose(_ node: MarkupNode?) -> String {
        guard let node else { return "" }
        var running = RunningText()
        func add(_ node: MarkupNode) {
            for piece in node.pieces {
                switch piece {
                case .text(let text): running.append(text)
                case .node(let part):
                    if part.name == "w", let target = part.attributes["src"] {
                        running.append(target)
                    } else {
                        add(part)
                    }
                }
            }
        }
        add(node)
        return running.string
    }
}
