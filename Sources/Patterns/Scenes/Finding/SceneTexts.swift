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
    private let english: AxisText
    private let hebrew: AxisText?
    private let greek: AxisText?
    private let forms = Mutex<[Asked: [UInt32]]>([:])

    private let listings = Mutex<ListedPassages?>(nil)

    private struct Asked: Hashable {
        var features: FeatureSet
        var language: Language
    }

    /// - Returns: `nil` where no edition of the index is in English.
    init?(_ index: TextIndex) throws(IndexError) {
        let editions = index.texts.filter { $0.properties["kind"] == nil }
        let inEnglish = editions.filter { $0.field("stem") != nil }
        guard let chief = inEnglish.first(where: { $0.field("strong")?.termCount ?? 0 > 1000 }) ?? inEnglish.first else {
            return nil
        }
        axis = try VerseAxis(chief)
        english = try AxisText(chief, on: axis)
        hebrew = if let text = Self.original("hbo", editions) { try AxisText(text, on: axis) } else { nil }
        greek = if let text = Self.original("grc", editions) { try AxisText(text, on: axis) } else { nil }
        topics = index.texts.first { $0.properties["kind"] == "topics" }
    }

    private static func original(_ language: String, _ editions: [IndexedText]) -> IndexedText? {
        editions.first { $0.properties["language"] == language && $0.field("strong")?.termCount ?? 0 > 1000 }
    }

    subscript(language: Language) -> AxisText? {
        switch language {
        case .english: english
        case .hebrew: hebrew
        case .greek: greek
        }
    }

    /// The text in which a word of the originals is looked for.
    func language(of number: StrongsNumber) -> Language {
        switch number.language {
        case .hebrew: hebrew == nil ? .english : .hebrew
        case .greek: greek == nil ? .english : .greek
        }
    }

    func positions(with features: FeatureSet, in language: Language) throws(IndexError) -> [UInt32] {
        let asked = Asked(features: features, language: language)
        if let known = forms.withLock({ $0[asked] }) { return known }
        guard language != .english, let text = self[language] else { return [] }
        let positions = try text.positions(with: features)
        forms.withLock { $0[asked] = positions }
        return positions
    }

    /// What the lines of topical indexes list, read once.
    func listed() throws(IndexError) -> ListedPassages {
        if let known = listings.withLock({ $0 }) { return known }
        let all = try ListedPassages(topics, on: axis)
        listings.withLock { $0 = all }
        return all
    }

    /// By verse, whether it tells: a Hebrew verb in the form of narrative, a Greek one in the aorist of the third person.
    func told() throws(IndexError) -> [Bool] {
        var told = Array(repeating: false, count: axis.count)
        for (language, names) in [(Language.hebrew, ["sequential", "imperfect"]), (.greek, ["aorist", "indicative", "3"])] {
            guard let text = self[language] else { continue }
            let features = FeatureSet(names.compactMap { Feature(named: $0) })
            var walk = try text.text.documentWalk()
            for position in try positions(with: features, in: language) {
                let document = walk.move(to: position)
                if document < text.verses.count, text.verses[document] >= 0 { told[Int(text.verses[document])] = true }
            }
        }
        return told
    }
}
