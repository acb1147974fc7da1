internal import Library
internal import Philology
internal import Scripture

/// Where the passage stands: its titled unit, what comes before it, and the verse in two editions and the original.
enum SceneSection: StudySection {
    static let id = "scene"
    static let title = "Setting the scene"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: title)
        let setting = try setting(material, &sources)
        if !setting.isEmpty { section.blocks.append(Block(.paragraphs, setting)) }
        let outline = outline(material, &sources)
        if !outline.isEmpty { section.blocks.append(Block(.bullets, outline)) }
        if let table = try editions(material, &sources) { section.blocks.append(table) }
        var lacking: [String] = []
        if !material.library.resources.contains(where: { $0.kind == .commentary }) {
            lacking.append("no commentary is installed, so the passage has no title or outline here")
        }
        if material.original == nil { lacking.append("no edition in the original language is installed") }
        if !lacking.isEmpty {
            section.note = lacking.joined(separator: "; ") + ". `catena library list` shows what is here."
        }
        return section
    }

    private static func setting(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        var items: [Item] = []
        if let pericope = material.pericope {
            let source = sources.number(pericope)
            var text: RichText = [
                .strong(pericope.value.passage.name), .plain(", “\(PericopeTitle.plain(pericope.value.title))”"),
            ]
            var passages = [pericope.value.passage]
            if let before = try neighbour(of: pericope, material.library) {
                text += .plain(", follows “\(PericopeTitle.plain(before.value.title))” (")
                text += .passage(before.value.passage)
                text += .plain(")")
                passages.append(before.value.passage)
            }
            text += .plain(".")
            items.append(Item(.heading, text, passages: passages, sources: [source]))
        }
        if let before = try lead(material) {
            let source = sources.number(material.chief, before.0)
            items.append(
                Item(
                    .scripture,
                    [.plain("Just before: "), .quotation(before.1), .plain(" ("), .passage(before.0), .plain(")")],
                    passages: [before.0], sources: [source]))
        }
        return items
    }

    /// The units of a long passage with their titles.
    private static func outline(_ material: StudyMaterial, _ sources: inout SourceList) -> [Item] {
        material.outline.map { unit in
            Item(
                .heading, [.passage(unit.value.passage), .plain(", “\(PericopeTitle.plain(unit.value.title))”")],
                passages: [unit.value.passage], sources: [sources.number(unit)])
        }
    }

    /// The unit that ends right before a unit begins.
    private static func neighbour(of pericope: Stored<Pericope>, _ library: Library) throws(Fault) -> Stored<Pericope>?
    {
        guard let before = Versification.eng.verse(before: pericope.value.passage.first),
            before.book == pericope.value.passage.first.book
        else { return nil }
        return try library.pericopes(at: Passage(before)).first {
            $0.resource.name == pericope.resource.name && $0.value.passage.last < pericope.value.passage.first
        }
    }

    /// The verse before the passage, where it stands in the same unit.
    private static func lead(_ material: StudyMaterial) throws(Fault) -> (Passage, Quotation)? {
        guard let before = Versification.eng.verse(before: material.passage.first), material.scene.contains(before)
        else {
            return nil
        }
        let place = Passage(before)
        return try material.quoter.whole(place, in: material.chief).map { (place, $0) }
    }

    /// The passage in the chief edition, the second and the original, the words asked after marked. Of a long
    /// passage, the part that holds them.
    private static func editions(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> Block? {
        let shown = material.passage.verses.count <= 3 ? material.passage : material.focus
        let strongs = Set(material.phrase?.strongs ?? [])
        var items: [Item] = []
        for edition in [material.chief, material.second, material.original].compactMap({ $0 }) {
            guard let text = try PassageText(shown, in: edition, material.library) else { continue }
            var quotation = text.quotation(0..<text.bytes.count, marks: [], marked: false)
            if let phrase = material.phrase {
                quotation.marks = try marks(phrase, strongs, text, edition, material)
            }
            let native = text.native.first == shown.first ? edition.name : "\(edition.name) \(text.native.shortName)"
            items.append(
                Item(
                    .scripture, cells: [[.plain(native)], [.quotation(quotation)]], passages: [shown],
                    sources: [sources.number(edition, shown)]))
        }
        return items.isEmpty ? nil : Block(.table(["edition", shown.name]), items)
    }

    private static func marks(
        _ phrase: PhraseWords, _ strongs: Set<StrongsNumber>, _ text: PassageText, _ edition: Resource,
        _ material: StudyMaterial
    ) throws(Fault) -> [Range<Int>] {
        if edition.name == material.original?.name {
            return phrase.words.compactMap { word in
                text.offsets[word.verse].map { word.range.lowerBound + $0..<word.range.upperBound + $0 }
            }
        }
        guard let chief = try PassageText(text.passage, in: material.chief, material.library),
            let range = chief.places(of: WordRuns.of(phrase.text).map(\.folded)).first
        else { return [] }
        if edition.name == material.chief.name { return [range] }
        return Counterpart.range(of: range, in: chief.string, to: text.string).map { [$0] } ?? []
    }
}
