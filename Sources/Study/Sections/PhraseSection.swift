internal import Library
internal import Philology
internal import Scripture

/// The words of the original behind the phrase: form, sense, where the form returns, where the same English hides
/// another word, and what notes are written on it.
enum PhraseSection: StudySection {
    static let id = "phrase"
    static let title = "The phrase"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: material.phrase == nil ? "The words" : title)
        let numbers = try numbers(material)
        var items: [Item] = []
        for number in numbers {
            let word = WordStudy(number: number, material: material)
            items += try word.items(&sources)
        }
        if let phrase = material.phrase {
            items += try sameEnglish(phrase, material, &sources)
            if let wording = try wording(phrase, material, &sources) { items.append(wording) }
        }
        items += try notes(material, &sources)
        section.blocks = items.isEmpty ? [] : [Block(.bullets, items)]
        if material.original == nil {
            section.note = "No edition in the original language is installed, so no forms are shown."
        }
        return section
    }

    /// The telling words: of the phrase, or those of the passage that the question names, or the rarest of the passage;
    /// three at most. Words so frequent that they tell nothing are left out.
    private static func numbers(_ material: StudyMaterial) throws(Fault) -> [StrongsNumber] {
        guard let tagged = material.tagged else { return [] }
        if let phrase = material.phrase, !phrase.strongs.isEmpty {
            let rated = try rated(phrase.strongs, tagged, material)
            let least = rated.min { $0.verses < $1.verses }?.verses ?? 0
            // Beside a rare word a common one of the same phrase is no news.
            return rated.filter { $0.verses <= max(400, least * 8) }.prefix(3).map(\.number)
        }
        guard let text = try PassageText(material.focus, in: tagged, material.library) else { return [] }
        let words = try material.library.words(of: text.native, in: tagged)
        let asked = words.filter { word in
            text.words(of: word).contains { one in material.question.themes.contains { areKin(one, $0) } }
        }
        let numbers = asked.compactMap(\.strongs.first?.root)
        var inAll = try rated(numbers, tagged, material)
        // A word asked after is explained though the original is not tagged with its number.
        if inAll.isEmpty { inAll = try rated(numbers, tagged, material, inOriginal: false) }
        let rarest = inAll.min { $0.verses < $1.verses }?.verses ?? 0
        // A word of every other chapter (*man*, *before*) is not explained by where it stands.
        let named = inAll.filter { $0.verses <= min(1_200, max(150, rarest * 8)) }
        if !named.isEmpty { return named.prefix(3).map(\.number) }
        // What is said of a name stands in the topics, not in the dictionary.
        var telling: [StrongsNumber] = []
        let small = try smallHere(material)
        for number in words.filter({ text.isTelling($0) }).compactMap(\.strongs.first?.root) {
            if !small.contains(number), try !material.library.isName(number) { telling.append(number) }
        }
        return try rated(telling, tagged, material).filter { $0.verses <= commonest }.sorted {
            let isFirst = material.profile.words.contains($0.number)
            let isSecond = material.profile.words.contains($1.number)
            return isFirst != isSecond ? isFirst : $0.verses < $1.verses
        }.prefix(2).map(\.number)
    }

    private static func areKin(_ word: String, _ theme: String) -> Bool { WordFamilies.shared.areKin(word, theme) }

    /// Each number once that the passage has in the original too, unless that is not asked, with how many verses have it, where
    /// they are not so many that it tells nothing.
    private static func rated(
        _ numbers: [StrongsNumber], _ tagged: Resource, _ material: StudyMaterial, inOriginal: Bool = true
    ) throws(Fault) -> [(number: StrongsNumber, verses: Int)] {
        let here = inOriginal ? try wordsHere(material) : []
        var rated: [(number: StrongsNumber, verses: Int)] = []
        for number in numbers where here.isEmpty || here.contains(number) {
            if rated.contains(where: { $0.number == number }) { continue }
            let verses = try material.library.count(of: number, in: tagged).verses
            if verses > 0, verses < 2500 { rated.append((number, verses)) }
        }
        return rated
    }

    /// A word of more verses that nobody asked after is not explained: *day*.
    private static let commonest = 800

    /// The numbers of the words that the passage has in the original; empty where no such edition is here.
    private static func wordsHere(_ material: StudyMaterial) throws(Fault) -> Set<StrongsNumber> {
        guard let original = material.original else { return [] }
        return Set(try material.library.words(of: material.focus, in: original).flatMap(\.strongs).map(\.root))
    }

    /// The numbers of prepositions, conjunctions and the like, whatever stands before or after them in one word.
    private static func smallHere(_ material: StudyMaterial) throws(Fault) -> Set<StrongsNumber> {
        guard let original = material.original else { return [] }
        var small: Set<StrongsNumber> = []
        for word in try material.library.words(of: material.focus, in: original) {
            let parse = ReadableParse.of(word.morphology).split(separator: "+").last?.drop { $0 == " " } ?? ""
            let isSmall = ["preposition", "conjunction", "particle", "pronoun"].contains { parse.hasPrefix($0) }
            if isSmall { small.formUnion(word.strongs.map(\.root)) }
        }
        return small
    }

    // MARK: The same English elsewhere

    /// Verses in which the chief edition has the same words for another word of the original.
    private static func sameEnglish(
        _ phrase: PhraseWords, _ material: StudyMaterial, _ sources: inout SourceList
    ) throws -> [Item] {
        guard !phrase.strongs.isEmpty else { return [] }
        let library = material.library
        let matches = try material.finder.matches(phrase.text, in: [material.chief])
            .filter { !material.passage.contains($0.verse) }
        var items: [Item] = []
        for match in matches.prefix(12) where items.count < 3 {
            let place = Passage(match.native, in: material.chief.versification)
            let behind = try library.words(of: place, in: material.chief)
                .filter { $0.range.overlaps(match.range) }.compactMap(\.strongs.first?.root)
            guard !behind.isEmpty, !behind.contains(where: phrase.strongs.contains), let number = behind.first,
                let text = try PassageText(place, in: material.chief, library)
            else { continue }
            let quotation = text.quotation(text.window(around: [match.range], words: 18), marks: [], marked: true)
            let isOtherLanguage = number.language != phrase.strongs[0].language
            var item: RichText = [
                .strong(isOtherLanguage ? "The same words in the other language: " : "Same English, another word: ")
            ]
            item += .passage(Passage(match.verse))
            item += .plain(" has ")
            item += try WordStudy.name(of: number, library)
            item += .plain(": ")
            item += .quotation(text.marking(match.range, in: quotation))
            items.append(
                Item(
                    .scripture, item, passages: [Passage(match.verse)],
                    sources: [sources.number(material.chief, Passage(match.verse))]))
        }
        return items
    }

    /// How the editions word the phrase, where they differ.
    private static func wording(
        _ phrase: PhraseWords, _ material: StudyMaterial, _ sources: inout SourceList
    ) throws(Fault) -> Item? {
        guard let range = phrase.range,
            let chief = try PassageText(material.passage, in: material.chief, material.library)
        else { return nil }
        var text: RichText = [.strong("Wording: ")]
        var numbers: [Int] = []
        var said: Set<String> = []
        for edition in material.library.editions where !Interlinear.isOriginal(edition) {
            guard let other = try PassageText(material.passage, in: edition, material.library),
                let part = edition.name == material.chief.name
                    ? range : Counterpart.range(of: range, in: chief.string, to: other.string)
            else { continue }
            var quotation = other.quotation(part, marks: [], marked: true)
            quotation.passage = material.passage
            guard said.insert(WordRuns.of(quotation.text).map(\.folded).joined(separator: " ")).inserted else {
                continue
            }
            if !numbers.isEmpty { text += .plain("; ") }
            text += .plain(edition.name + " ")
            text += .quotation(quotation)
            numbers.append(sources.number(edition, material.passage))
        }
        guard numbers.count > 1 else { return nil }
        return Item(.scripture, text, passages: [material.passage], sources: numbers)
    }

    // MARK: Notes

    /// Notes written on these very words, and the editions' own notes on the verse.
    private static func notes(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        var items: [Item] = []
        for stored in CatchwordNotes.of(material) {
            let chosen = CommentChoice(material).best(stored, count: 2)
            guard !chosen.isEmpty else { continue }
            let text: RichText =
                [.strong(AuthorName.of(stored)), .plain(" on “\(stored.value.catchword)”: ")]
                + RichText([.quotation(chosen.quotation(stored))])
            items.append(
                Item(
                    .comment, text, passages: [stored.value.passage],
                    sources: [sources.number(stored)]))
        }
        for edition in [material.chief, material.second].compactMap({ $0 }) {
            for note in try material.library.notes(of: material.focus, in: edition).prefix(3)
            where note.kind != .crossReference && !note.text.isEmpty {
                let quotation = Quotation(resource: edition.name, passage: nil, text: note.text)
                let about = note.catchword.isEmpty ? "" : " on “\(note.catchword)”"
                items.append(
                    Item(
                        .comment, [.plain("\(edition.name) notes\(about): "), .quotation(quotation)],
                        passages: [material.focus],
                        sources: [sources.number(edition, material.focus)]))
            }
        }
        return items
    }
}
