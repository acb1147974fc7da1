internal import Philology
internal import Scripture
internal import Synchronization
internal import TextIndex

/// The texts that scenes are looked for in: the originals for their words and forms, an English edition for its.
///
/// Where an original is not in the library, the English edition's Strong's numbers stand in for it, without forms.
final class SceneTexts: Sendable {
    enum Language: CaseIterable {
        case english, hebrew, greek
    }

    let axis: VerseAxis
    let topics: IndexedText?
    /// The chief English edition.
    let english: IndexedText
    private let hebrew: IndexedText?
    private let greek: IndexedText?
    /// The texts set on the axis, each once it is asked for.
    private let onAxis = Mutex<[Language: AxisText]>([:])
    private let forms = Mutex<[Language: WordForms]>([:])

    private let places = Mutex<[Asked: [UInt32]]>([:])
    private let listings = Mutex<ListedPassages?>(nil)
    private let wordVerses = Mutex<[ExampleWords.Word: [Int32]]>([:])

    private struct Asked: Hashable {
        var term: Cue.Term
        var language: Language
    }

    /// The places of a word, where they were found before.
    func known(_ term: Cue.Term, in language: Language) -> [UInt32]? {
        places.withLock { $0[Asked(term: term, language: language)] }
    }

    func keep(_ positions: [UInt32], of term: Cue.Term, in language: Language) {
        places.withLock { $0[Asked(term: term, language: language)] = positions }
    }

    /// - Returns: `nil` where no edition of the index is in English.
    init?(_ index: TextIndex, on axis: VerseAxis?) throws(IndexError) {
        let editions = index.texts.filter { $0.properties["kind"] == nil }
        let inEnglish = editions.filter { $0.field("stem") != nil }
        guard let chief = inEnglish.first(where: { $0.field("strong")?.termCount ?? 0 > 1000 }) ?? inEnglish.first
        else {
            return nil
        }
        self.axis = if let axis { axis } else { try VerseAxis(chief) }
        english = chief
        hebrew = Self.original("hbo", editions)
        greek = Self.original("grc", editions)
        topics = index.texts.first { $0.properties["kind"] == "topics" }
    }

    private static func original(_ language: String, _ editions: [IndexedText]) -> IndexedText? {
        editions.first { $0.properties["language"] == language && $0.field("strong")?.termCount ?? 0 > 1000 }
    }

    /// A text set on the axis; `nil` where the library lacks it.
    func text(_ language: Language) throws(IndexError) -> AxisText? {
        let text =
            switch language {
            case .english: english
            case .hebrew: hebrew
            case .greek: greek
            }
        guard let text else { return nil }
        return try onAxis.withLock { known throws(IndexError) in
            if let text = known[language] { return text }
            let set = try AxisText(text, on: axis)
            known[language] = set
            return set
        }
    }

    /// The document of the chief English edition that is a verse of the axis, or `nil`.
    func document(of verse: Int) throws(IndexError) -> Int? {
        let key = axis.keys[verse]
        guard let document = try english.documents(withKey: key).first, try english.commonKey(of: document) == key
        else {
            return try text(.english)?.document(of: verse)
        }
        return document
    }

    /// The text in which a word of the originals is looked for.
    func language(of number: StrongsNumber) -> Language {
        switch number.language {
        case .hebrew: hebrew == nil ? .english : .hebrew
        case .greek: greek == nil ? .english : .greek
        }
    }

    /// Those of some positions of a text where the word has all of some features.
    func select(_ positions: [UInt32], with features: FeatureSet, in language: Language) throws(IndexError) -> [UInt32]
    {
        try withForms(of: language) { forms throws(IndexError) in try forms.select(positions, with: features) } ?? []
    }

    private func withForms<Value>(
        of language: Language, _ body: (inout WordForms) throws(IndexError) -> Value
    ) throws(IndexError) -> Value? {
        guard language != .english, let text = try text(language) else { return nil }
        return try forms.withLock { all throws(IndexError) in
            if all[language] == nil { all[language] = try WordForms(text.text) }
            guard var forms = all.removeValue(forKey: language) else { return nil }
            defer { all[language] = forms }
            return try body(&forms)
        }
    }

    /// The verses of the chief English edition that have a word, ascending, each once. Kept, since examples share their commoner
    /// words.
    func verses(of word: ExampleWords.Word) throws(IndexError) -> [Int32] {
        if let known = wordVerses.withLock({ $0[word] }) { return known }
        var verses: [Int32] = []
        if let field = english.field(word.field), let term = try field.term(named: word.term) {
            for key in try english.commonKeys(of: field.postings(of: term)) {
                if let verse = axis.index(of: key), verses.last != Int32(verse) { verses.append(Int32(verse)) }
            }
        }
        wordVerses.withLock { $0[word] = verses }
        return verses
    }

    /// What the lines of topical indexes list, read once.
    func listed() throws(IndexError) -> ListedPassages {
        if let known = listings.withLock({ $0 }) { return known }
        let all = try ListedPassages(topics)
        listings.withLock { $0 = all }
        return all
    }

    /// By verse, whether it tells: a Hebrew verb in the form of narrative, a Greek one in the aorist of the third person.
    func told() throws(IndexError) -> [Bool] {
        var told = Array(repeating: false, count: axis.count)
        // Every code of these forms has the letter: `w` for the sequential imperfect, `V` for a Greek verb.
        let kinds: [(Language, [String], UInt8)] = [
            (.hebrew, ["sequential", "imperfect"], UInt8(ascii: "w")),
            (.greek, ["aorist", "indicative", "3"], UInt8(ascii: "V")),
        ]
        for (language, names, letter) in kinds {
            guard let text = try text(language) else { continue }
            let features = FeatureSet(names.compactMap { Feature(named: $0) })
            let positions = try withForms(of: language) { forms throws(IndexError) in
                try forms.positions(with: features, letter: letter)
            }
            for position in positions ?? [] where text.verseAt[Int(position)] >= 0 {
                told[Int(text.verseAt[Int(position)])] = true
            }
        }
        return told
    }
}
