internal import JSONText
internal import Library
internal import Manuscript
internal import Scripture

/// The words of a reference, shown where the pointer rests on it.
enum Hover {
    private static let mostVerses = 12

    static func json(_ cited: OpenDocument.Cited, _ texts: VerseTexts, in text: OpenText) -> JSON {
        let all = cited.passage.verses.count
        let verses = texts.verses(cited.passage, most: mostVerses)
        let name = ReferenceWriter(.full).text(cited.passage)
        var lines = ["**\(name)** \(texts.edition.name)", ""]
        if verses.isEmpty {
            lines.append(cited.reference.problem?.description ?? "\(texts.edition.name) has no such verse.")
        }
        lines += verses.map { verse, words in all == 1 ? words : "\(verse.number) \(words)  " }
        if all > mostVerses { lines.append("… and \(all - mostVerses) verses more") }
        return [
            "contents": ["kind": "markdown", "value": .string(lines.joined(separator: "\n"))],
            "range": text.range(of: cited.range),
        ]
    }
}
