public import JSONText
public import Library
internal import Philology
internal import Scripture

/// A word of the originals: what lexica say, how it is rendered, in which forms and where it stands.
public struct WordPage: Sendable {
    public let document: Document
    public let json: JSON

    /// - Parameters:
    ///   - query: a Strong's number, a headword in its own script, or an English word that a lexicon glosses.
    ///   - limit: how many places to quote.
    ///   - offset: how many places to pass over first.
    /// - Returns: `nil` where no lexicon has it.
    public init?(_ query: String, of library: Library, limit: Int = 20, offset: Int = 0) throws(Fault) {
        let number = StrongsNumber(query)
        let found = if let number { try library.entries(for: number) } else { try library.entries(headword: query) }
        guard let chief = found.first else { return nil }
        let strongs = number ?? found.lazy.compactMap(\.value.strongs.first).first
        let entries = if let strongs { try library.entries(for: strongs.root) } else { found }

        var sources = SourceList()
        var sections = [Self.lexica(entries.isEmpty ? found : entries, &sources)]
        var members: [JSON.Member] = [
            .init("word", .string(strongs?.description ?? query)), .init("headword", .string(chief.value.headword)),
            .init("entries", .array(entries.map(Self.json))),
        ]
        if let strongs {
            let parts = try WordPlaces(strongs.root, library, places: offset..<offset + max(0, limit))
            sections += parts.sections(&sources)
            members += parts.members
        }
        let title = [chief.value.headword, chief.value.transliteration, strongs?.description ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        document = Document(title: title, sections: sections.filter { !$0.isEmpty }, sources: sources.sources)
        json = .object(members)
    }

    private static func lexica(_ entries: [Stored<LexiconEntry>], _ sources: inout SourceList) -> Section {
        var items: [Item] = []
        for stored in entries {
            let entry = stored.value
            var text: RichText = [.strong(stored.resource.title + ": ")]
            if !entry.gloss.isEmpty { text += .plain("“\(entry.gloss)” ") }
            if !entry.partOfSpeech.isEmpty { text += .plain("(\(entry.partOfSpeech)) ") }
            let body = entry.text.split(separator: "\n").joined(separator: " ")
            text += .plain(String(body.prefix(1200)) + (body.count > 1200 ? " …" : ""))
            if !entry.derivation.isEmpty { text += .plain(" Derivation: \(entry.derivation)") }
            items.append(Item(.lexicon, text, sources: [sources.number(stored)]))
        }
        return Section(id: "lexica", title: "Lexica", blocks: [Block(.paragraphs, items)])
    }

    private static func json(_ stored: Stored<LexiconEntry>) -> JSON {
        let entry = stored.value
        return [
            "resource": .string(stored.resource.name), "key": .string(entry.key), "headword": .string(entry.headword),
            "transliteration": .string(entry.transliteration), "partOfSpeech": .string(entry.partOfSpeech),
            "gloss": .string(entry.gloss), "text": .string(entry.text), "renderings": .string(entry.renderings),
            "related": .strings(entry.related.map(\.description)),
        ]
    }
}
