internal import JSONText
package import Library
internal import Philology
package import Scripture

/// A passage of the original word by word.
package struct Interlinear {
    package struct Gloss {
        package var word: Word
        package var text: String
        package var transliteration: String
        package var gloss: String
        package var parse: String
    }

    package let edition: Resource
    package let words: [Gloss]

    package static func isOriginal(_ edition: Resource) -> Bool {
        ["hbo", "he", "arc", "grc", "el"].contains(edition.language)
    }

    package init(_ passage: Passage, in edition: Resource, of library: Library) throws(Fault) {
        self.edition = edition
        var texts: [Verse: [UInt8]] = [:]
        for text in try library.verses(of: passage, in: edition) { texts[text.verse] = Array(text.text.utf8) }
        var words: [Gloss] = []
        for word in try library.words(of: passage, in: edition) {
            guard let bytes = texts[word.verse], word.range.upperBound <= bytes.count else { continue }
            let text = String(decoding: bytes[word.range], as: UTF8.self)
            var gloss = ""
            if let number = word.strongs.first { gloss = try library.gloss(of: number) ?? "" }
            words.append(
                Gloss(
                    word: word, text: text, transliteration: Transliterated.word(text), gloss: gloss,
                    parse: ReadableParse.of(word.morphology)))
        }
        self.words = words
    }

    func section(source: Int) -> Section {
        var blocks: [Block] = []
        for (verse, glosses) in Dictionary(grouping: words, by: \.word.verse).sorted(by: { $0.key < $1.key }) {
            let place = Passage(verse, in: edition.versification)
            blocks.append(
                Block(.paragraphs, [Item(.heading, [.strong(place.name)], passages: [place], sources: [source])]))
            let rows = glosses.map { gloss in
                Item(
                    .lexicon,
                    cells: [
                        [.original(gloss.text, RichText.Script(language: edition.language))],
                        [.transliteration(gloss.transliteration)], [.plain(gloss.gloss)], [.plain(gloss.parse)],
                        [.plain(gloss.word.strongs.map(\.description).joined(separator: " "))],
                    ], passages: [place], sources: [source])
            }
            blocks.append(Block(.table(["word", "sound", "sense", "parse", "Strong's"]), rows))
        }
        return Section(
            id: "interlinear-\(edition.name.lowercased())", title: "\(edition.title), word by word", blocks: blocks)
    }

    var json: [JSON] {
        words.map { gloss in
            [
                "osis": .string(gloss.word.verse.osis), "edition": .string(edition.name), "word": .string(gloss.text),
                "transliteration": .string(gloss.transliteration), "gloss": .string(gloss.gloss),
                "lemma": .string(gloss.word.lemma), "strongs": .strings(gloss.word.strongs.map(\.description)),
                "morphology": .string(gloss.word.morphology), "parse": .string(gloss.parse),
            ]
        }
    }
}
