internal import Library
internal import Philology
internal import Scripture

/// A dictionary or lexicon kept as a SWORD module: an entry per key; a key that is a Strong's number is taken as one.
enum SwordLexicon {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        let conf = module.conf
        var dictionary = try SwordDictionary(path: try module.dataPath())
        var content = ResourceContent(
            resource: Resource(
                name: conf["Abbreviation"] ?? conf.name, kind: .lexicon, title: conf["Description"] ?? conf.name,
                language: conf["Lang"] ?? "und",
                licence: conf.licence, rights: conf.rights, origin: origin))
        let language = conf["Feature"] == "HebrewDef" ? "H" : conf["Feature"] == "GreekDef" ? "G" : ""
        let loose = LooseReference()
        var keys: Set<String> = []
        var faults = ImportFaults()
        let isUTF8 = module.isUTF8
        var entries: [LexiconEntry] = []
        dictionary.read { entry in
            var body = CommentaryText(loose)
            body.add(MarkupNode(fragment: isUTF8 ? entry.bytes : Windows1252.utf8(entry.bytes)[...]), at: entry.key)
            faults.merge(body.faults)
            guard !body.isEmpty, keys.insert(entry.key).inserted else {
                faults.record(body.isEmpty ? "empty entry" : "key given twice", at: entry.key)
                return
            }
            let number = StrongsNumber(entry.key) ?? StrongsNumber(language + entry.key)
            let text = body.text
            entries.append(
                LexiconEntry(
                    key: entry.key, strongs: number.map { [$0] } ?? [], headword: entry.key,
                    gloss: text.split(separator: "\n").first.map(String.init) ?? "",
                    text: text, references: loose.found(in: text, context: nil).map(\.passage)))
        }
        content.entries = entries
        content.faults = faults
        content.faults.merge(dictionary.faults)
        return content
    }
}
