internal import Library
internal import Philology
internal import Scripture

/// What can be said of one word of the original at a passage.
struct WordStudy {
    let number: StrongsNumber
    let material: StudyMaterial

    func items(_ sources: inout SourceList) throws(Fault) -> [Item] {
        var items: [Item] = []
        let here = try here()
        if let sense = try sense(here, &sources) { items.append(sense) }
        if let first = here.first, let original = material.original {
            items += try sameForm(first, original, &sources)
        }
        if let renderings = try renderings(&sources) { items.append(renderings) }
        return items
    }

    /// The word where the passage has it.
    private func here() throws(Fault) -> [Word] {
        guard let original = material.original else { return [] }
        return try material.library.words(of: material.focus, in: original)
            .filter { $0.strongs.contains { $0.root == number } }
    }

    /// Form, sound, lemma, parse and sense.
    private func sense(_ here: [Word], _ sources: inout SourceList) throws(Fault) -> Item? {
        var text: RichText = []
        var numbers: [Int] = []
        if let word = here.first, let original = material.original {
            let shown = try shownForm(word, original)
            text += .original(shown, RichText.Script(language: original.language))
            text += .plain(" ")
            text += .transliteration(Transliterated.word(shown))
            text += .plain(": \(number)" + (word.lemma.isEmpty ? "" : " ("))
            if !word.lemma.isEmpty {
                text += .original(word.lemma, RichText.Script(language: original.language))
                text += .plain(")")
            }
            text += .plain(", \(ReadableParse.of(word.morphology))")
            numbers.append(sources.number(original, material.focus))
        } else {
            text += .plain("\(number)")
        }
        let entries = try material.library.entries(for: number)
        guard let entry = entries.first else { return numbers.isEmpty ? nil : Item(.lexicon, text, sources: numbers) }
        if here.isEmpty {
            text += .plain(" ")
            text += .original(entry.value.headword, number.language == .hebrew ? .hebrew : .greek)
        }
        text += .plain("; ")
        text += .quotation(Quotation(resource: entry.resource.name, passage: nil, text: Self.clipped(entry.value.text)))
        numbers.append(sources.number(entry))
        return Item(.lexicon, text, passages: [material.focus], sources: numbers)
    }

    /// The word with a small word that closely follows it, as `PhraseWords` keeps them together.
    private func shownForm(_ word: Word, _ original: Resource) throws(Fault) -> String {
        guard let text = try PassageText(material.focus, in: original, material.library),
            let offset = text.offsets[word.verse]
        else { return word.segments }
        var end = word.range.upperBound
        if let phrase = material.phrase, let at = phrase.words.firstIndex(of: word), at + 1 < phrase.words.count {
            let next = phrase.words[at + 1]
            if next.verse == word.verse, next.position == word.position + 1, next.strongs.isEmpty {
                end = next.range.upperBound
            }
        }
        return String(decoding: text.bytes[word.range.lowerBound + offset..<end + offset], as: UTF8.self)
    }

    /// As much of an entry as tells the sense: whole up to forty words, else cut at the last stop or comma before.
    private static func clipped(_ text: String) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? text
        let runs = WordRuns.of(line)
        guard runs.count > 40 else { return line }
        let bytes = Array(line.utf8)
        var end = runs[39].range.upperBound
        while end > 0, ![",", ";", "."].contains(UnicodeScalar(bytes[end - 1])) { end -= 1 }
        return String(decoding: bytes[0..<max(end - 1, runs[0].range.upperBound)], as: UTF8.self)
    }

    // MARK: The form elsewhere

    private func sameForm(_ word: Word, _ original: Resource, _ sources: inout SourceList) throws(Fault) -> [Item] {
        let all = try material.library.occurrences(of: number, in: original)
        guard all.count > 1 else {
            let only = Item(
                .lexicon, [.plain("The word stands nowhere else in \(original.name).")], passages: [material.focus],
                sources: [sources.number(original, material.focus)])
            return [only]
        }
        let same = all.filter { $0.verse != word.verse && $0.morphology == word.morphology }
        let parse = Parse(word.morphology)
        let kind = [parse?.stem, parse?.tense, parse?.mood].compactMap(\.self)
        let akin = all.filter { other in
            guard other.verse != word.verse, other.morphology != word.morphology, !kind.isEmpty,
                let parse = Parse(other.morphology)
            else { return false }
            return kind.allSatisfy { parse.main.contains($0) }
        }
        var items: [Item] = []
        if same.isEmpty {
            items.append(
                Item(
                    .lexicon,
                    [
                        .plain(
                            "This very form stands nowhere else; the word stands \(all.count) times in \(original.name)."
                        )
                    ],
                    passages: [material.focus], sources: [sources.number(original, material.focus)]))
        } else if same.count <= 40 {
            let verses = Self.distinct(same)
            let times = "(the word stands \(all.count) times)"
            if verses.count == 1, let only = try quoted(verses, original, &sources).first {
                let lead: RichText = [.strong("This very form"), .plain(" stands in one other verse \(times), ")]
                items.append(Item(.scripture, lead + only.cells[0], passages: only.passages, sources: only.sources))
            } else {
                let note = verses.count > 4 ? "; the nearest:" : ":"
                items.append(
                    Item(
                        .lexicon,
                        [.strong("This very form"), .plain(" stands in \(verses.count) other verses \(times)\(note)")],
                        sources: [sources.number(original, material.focus)]))
                items += try quoted(Self.nearest(verses, to: word.verse, count: 4), original, &sources)
            }
        }
        if !akin.isEmpty, akin.count <= 30 {
            let verses = Self.distinct(akin)
            let name = kind.map(\.title).joined(separator: " ")
            items.append(
                Item(
                    .lexicon,
                    [
                        .plain(
                            "Elsewhere the word as \(name), \(verses.count == 1 ? "one verse" : "\(verses.count) verses")\(verses.count > 3 ? ", among them:" : ":")"
                        )
                    ],
                    passages: [], sources: [sources.number(original, material.focus)]))
            items += try quoted(Self.nearest(verses, to: word.verse, count: 3), original, &sources)
        }
        return items
    }

    private static func distinct(_ words: [Word]) -> [Verse] {
        words.map(\.verse).reduce(into: []) { list, verse in if list.last != verse { list.append(verse) } }
    }

    /// The verses that stand nearest in the canon, in canon order.
    private static func nearest(_ verses: [Verse], to verse: Verse, count: Int) -> [Verse] {
        func distance(_ other: Verse) -> Int { abs(Int(other.packed) - Int(verse.packed)) }
        return Array(verses.sorted { distance($0) < distance($1) }.prefix(count)).sorted()
    }

    private func quoted(_ verses: [Verse], _ original: Resource, _ sources: inout SourceList) throws(Fault) -> [Item] {
        var items: [Item] = []
        for native in verses {
            guard let verse = original.versification.map(native, to: .eng).first,
                let quotation = try material.quoter.clauses(
                    Passage(verse), in: material.chief, marking: [number], limit: 20)
            else { continue }
            items.append(
                Item(
                    .scripture, [.passage(Passage(verse)), .plain(": "), .quotation(quotation)],
                    passages: [Passage(verse)],
                    sources: [sources.number(material.chief, Passage(verse)), sources.number(original, Passage(verse))])
            )
        }
        return items
    }

    private func renderings(_ sources: inout SourceList) throws(Fault) -> Item? {
        let library = material.library
        guard try library.count(of: number, in: material.chief).words > 1 else { return nil }
        let renderings = try Renderings(of: number, in: material.chief, library)
        let list = renderings.list.prefix(6).map { "\($0.text) \($0.count)×" }.joined(separator: ", ")
        let more = renderings.list.count > 6 ? ", and \(renderings.list.count - 6) others" : ""
        return Item(
            .lexicon, [.plain("\(material.chief.name) renders it: \(list)\(more).")], passages: [material.focus],
            sources: [sources.number(material.chief, material.focus)])
    }
}
