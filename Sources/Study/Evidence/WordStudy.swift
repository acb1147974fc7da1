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
            text += .plain(" ")
            text += .transliteration(Transliterated.word(entry.value.headword))
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

    /// As much of an entry as tells the sense: whole up to so many words, else cut at the last stop or comma before.
    static func clipped(_ text: String, to most: Int = 40) -> String {
        let line = text.split(separator: "\n").first.map(String.init) ?? text
        let runs = WordRuns.of(line)
        guard runs.count > most else { return line }
        let bytes = Array(line.utf8)
        var end = runs[most - 1].range.upperBound
        while end > 0, ![",", ";", "."].contains(UnicodeScalar(bytes[end - 1])) { end -= 1 }
        return String(decoding: bytes[0..<max(end - 1, runs[0].range.upperBound)], as: UTF8.self)
    }

    /// A word as another word is told of: its dictionary form with its sound, number and first sense.
    static func name(of number: StrongsNumber, _ library: Library) throws(Fault) -> RichText {
        var text: RichText = []
        // Without quotation marks: beside a reference they would say that the sense stands there.
        let sense = try library.gloss(of: number).map { ", \($0.prefix { $0 != ";" })" } ?? ""
        if let entry = try library.entries(for: number).first, !entry.value.headword.isEmpty {
            text += .original(entry.value.headword, number.language == .hebrew ? .hebrew : .greek)
            text += .plain(" ")
            text += .transliteration(Transliterated.word(entry.value.headword))
            text += .plain(" (\(number)\(sense))")
        } else {
            text += .plain("\(number)\(sense)")
        }
        return text
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
        let times = "the word stands \(all.count) times in \(original.name)"
        if same.isEmpty {
            items.append(
                Item(
                    .lexicon, [.plain("This very form stands nowhere else; \(times).")],
                    passages: [material.focus], sources: [sources.number(original, material.focus)]))
        } else if same.count <= 40 {
            let verses = Self.distinct(same)
            let count = verses.count == 1 ? "one other verse" : "\(verses.count) other verses"
            let note = verses.count > 3 ? "; the nearest: " : ": "
            let lead: RichText = [.strong("This very form"), .plain(" stands in \(count) (\(times))\(note)")]
            if let line = try quoted(verses, count: 3, from: word.verse, lead, original, &sources) {
                items.append(line)
            }
        }
        if !akin.isEmpty, akin.count <= 30 {
            let verses = Self.distinct(akin)
            let name = kind.map(\.title).joined(separator: " ")
            let count = verses.count == 1 ? "in one verse" : "in \(verses.count) verses"
            let alike = try renderedAlike(verses, original)
            let note = alike.isEmpty ? verses.count > 2 ? ", the nearest: " : ": " : ", rendered likewise in "
            let lead: RichText = [.plain("Elsewhere it stands as \(name) \(count)\(note)")]
            let shown = alike.isEmpty ? verses : alike
            if let line = try quoted(shown, count: alike.isEmpty ? 2 : 3, from: word.verse, lead, original, &sources) {
                items.append(line)
            }
        }
        return items
    }

    /// The verses in which the tagged edition has a telling word of the phrase asked after for this word of the original.
    private func renderedAlike(_ verses: [Verse], _ original: Resource) throws(Fault) -> [Verse] {
        guard let tagged = material.tagged, let phrase = material.phrase else { return [] }
        let asked = Set(WordRuns.of(phrase.text).map(\.folded)).filter { !QuestionWords.shared.contains($0) }
        var alike: [Verse] = []
        for native in verses where !asked.isEmpty {
            guard let place = original.versification.map(native, to: .eng).first,
                let text = try PassageText(Passage(place), in: tagged, material.library)
            else { continue }
            let words = try material.library.words(of: text.native, in: tagged)
            let isAlike = words.contains { word in
                guard word.strongs.contains(where: { $0.root == number }), let range = text.core(of: word) else {
                    return false
                }
                return WordRuns.of(String(decoding: text.bytes[range], as: UTF8.self))
                    .contains { asked.contains($0.folded) }
            }
            if isAlike { alike.append(native) }
        }
        return alike
    }

    private static func distinct(_ words: [Word]) -> [Verse] {
        words.map(\.verse).reduce(into: []) { list, verse in if list.last != verse { list.append(verse) } }
    }

    /// Verses by how near they stand in the canon; those of the passage itself, which is quoted already, last.
    private func byDistance(_ verses: [Verse], from verse: Verse) -> [Verse] {
        func distance(_ other: Verse) -> Int {
            abs(Int(other.packed) - Int(verse.packed)) + (material.passage.contains(other) ? 1 << 24 : 0)
        }
        return verses.sorted { (distance($0), $0) < (distance($1), $1) }
    }

    /// A line that quotes the nearest few of some verses, in canon order; `nil` where none has the word in the chief edition.
    private func quoted(
        _ verses: [Verse], count: Int, from verse: Verse, _ lead: RichText, _ original: Resource,
        _ sources: inout SourceList
    ) throws(Fault) -> Item? {
        var text = lead
        var passages: [Passage] = []
        var numbers: [Int] = []
        var found: [(place: Passage, quotation: Quotation)] = []
        for native in byDistance(verses, from: verse) where found.count < count {
            guard let place = original.versification.map(native, to: .eng).first.map({ Passage($0) }),
                let quotation = try material.quoter.clauses(place, in: material.chief, marking: [number], limit: 18)
            else { continue }
            found.append((place, quotation))
        }
        for (place, quotation) in found.sorted(by: { $0.place.first < $1.place.first }) {
            if !passages.isEmpty { text += .plain("; ") }
            text += [.passage(place), .plain(", "), .quotation(quotation)]
            passages.append(place)
            numbers += [sources.number(material.chief, place), sources.number(original, place)]
        }
        if passages.isEmpty { return nil }
        return Item(.scripture, text, passages: passages, sources: Numbers.distinct(numbers))
    }

    private func renderings(_ sources: inout SourceList) throws(Fault) -> Item? {
        let library = material.library
        guard try library.count(of: number, in: material.chief).words > 1 else { return nil }
        let renderings = try Renderings(of: number, in: material.chief, library)
        let all = Self.merged(renderings.list)
        let list = all.prefix(6).map { "\($0.text) \($0.count)×" }.joined(separator: ", ")
        let more = all.count > 7 ? ", and \(all.count - 6) others" : all.count > 6 ? ", and one other" : ""
        return Item(
            .lexicon, [.plain("\(material.chief.name) renders it: \(list)\(more).")], passages: [material.focus],
            sources: [sources.number(material.chief, material.focus)])
    }

    /// Renderings that differ only by small words around them or by an ending are one, as the most of them have it: `fear` and
    /// `unto fear`, `enemy` and `O enemies`. Small words alone say how English is built, not what the word means, and are left
    /// out where others stand.
    private static func merged(_ list: [Renderings.Rendering]) -> [(text: String, count: Int)] {
        var merged: [(stems: [String], text: String, count: Int)] = []
        for rendering in list {
            let words = rendering.text.split(separator: " ").map(String.init)
            let telling = words.filter { !QuestionWords.shared.contains($0) && !calls.contains($0) }
            let stems = telling.map { EnglishStem.stem($0) }
            if let at = merged.firstIndex(where: { $0.stems == stems }) {
                merged[at].count += rendering.count
            } else {
                let text = (telling.isEmpty ? words : telling).joined(separator: " ")
                merged.append((stems, text, rendering.count))
            }
        }
        let told = merged.filter { !$0.stems.isEmpty }
        return (told.isEmpty ? merged : told).enumerated()
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { ($0.element.text, $0.element.count) }
    }

    /// Words that call or join, and name nothing.
    private static let calls: Set<String> = [
        "o", "oh", "lo", "ho", "ah", "alas", "behold", "yea", "verily", "according", "neither", "unto",
    ]
}
