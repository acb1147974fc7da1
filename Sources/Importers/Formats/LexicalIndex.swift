internal import Library
internal import Philology

/// The index that ties the entries of Brown, Driver and Briggs to Strong's numbers (`LexicalIndex.xml`) and to their
/// lettered extensions (`AugIndex.xml`).
struct LexicalIndex {
    struct Listed {
        var strongs: [StrongsNumber]
        var form: String
        var transliteration: String
        var partOfSpeech: String
        var gloss: String
    }

    /// By the key of the entry of Brown, Driver and Briggs.
    private(set) var words: [String: [Listed]] = [:]
    private(set) var faults = ImportFaults()

    init(folder: String) throws(ImportError) {
        guard SourceFile.exists(folder + "/LexicalIndex.xml") else {
            faults.record("index absent", at: "LexicalIndex.xml")
            return
        }
        var augmented: [String: [StrongsNumber]] = [:]
        if SourceFile.exists(folder + "/AugIndex.xml") {
            try MarkupNode.read(folder + "/AugIndex.xml", ["w"]) { node in
                if let number = StrongsNumber("H" + (node.attributes["aug"] ?? "")) {
                    augmented[node.text, default: []].append(number)
                }
            }
        }
        var words: [String: [Listed]] = [:]
        try MarkupNode.read(folder + "/LexicalIndex.xml", ["entry"]) { node in
            guard let id = node.attributes["id"], let target = node.first("xref"), let key = target.attributes["bdb"]
            else { return }
            let plain = (target.attributes["strong"] ?? "").split(separator: " ").compactMap { StrongsNumber("H" + $0) }
            words[key, default: []].append(
                Listed(
                    strongs: augmented[id] ?? plain, form: node.first("w")?.text ?? "",
                    transliteration: node.first("w")?.attributes["xlit"] ?? "",
                    partOfSpeech: node.first("pos")?.text ?? "", gloss: node.first("def")?.text ?? ""))
        }
        self.words = words
    }
}
