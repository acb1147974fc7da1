internal import Library
internal import Philology
internal import Scripture

/// Where the passage stands: its titled unit, what comes before it, and the verse in two editions and the original.
enum SceneSection: StudySection {
    static let id = "scene"
    static let title = "Setting the scene"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: material.genre.sceneTitle)
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
            // A title is no quotation, so no quotation marks stand about it.
            let title = PericopeTitle.plain(pericope.value.title)
            var text: RichText = [.strong(pericope.value.passage.name)]
            var passages = [pericope.value.passage]
            if let before = try neighbour(of: pericope, material.library), before.value.title != pericope.value.title {
                text += [.plain(" (\(title)) follows "), .passage(before.value.passage)]
                text += .plain(" (\(PericopeTitle.plain(before.value.title))).")
                passages.append(before.value.passage)
            } else {
                text += .plain(": \(title).")
            }
            items.append(Item(.heading, text, passages: passages, sources: [source]))
        } else if let heading = try heading(material, &sources) {
            items.append(heading)
        }
        if let opening = try opening(material, &sources) { items.append(opening) }
        items += try titles(material, &sources)
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

    /// Where no commentator divides the text, the heading that an edition sets over the passage.
    private static func heading(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> Item? {
        guard material.outline.isEmpty else { return nil }
        let first = Verse(material.passage.first.book, material.passage.first.chapter, 1)
        let before = Passage(first, through: max(first, material.passage.first))
        for edition in material.library.editions where !Interlinear.isOriginal(edition) {
            let headings = try material.library.headings(of: before, in: edition).filter {
                $0.kind == .section && $0.text.contains(where: \.isLowercase)
            }
            guard let last = headings.last else { continue }
            let place = Passage(max(first, last.verse))
            let beginning: RichText =
                place.first == material.passage.first
                ? [.plain(".")] : [.plain(", from "), .passage(place), .plain(".")]
            return Item(
                .heading,
                [.plain("In \(edition.name) it stands under the heading "), .strong(last.text)] + beginning,
                passages: [place], sources: [sources.number(edition, place)])
        }
        return nil
    }

    /// The verse that opens the whole: who speaks to whom.
    private static func opening(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> Item? {
        guard let opening = material.opening, !opening.overlaps(material.passage), opening != leadPlace(material),
            let words = try material.quoter.clauses(opening, in: material.chief, marking: [], limit: 40)
        else { return nil }
        return Item(
            .scripture,
            [.plain(material.genre.opening), .quotation(words), .plain(" ("), .passage(opening), .plain(")")],
            passages: [opening], sources: [sources.number(material.chief, opening)])
    }

    /// A psalm's title, which says whose voice it is and what for; in the Song, who speaks.
    private static func titles(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        let passage = material.passage
        let first = Verse(passage.first.book, passage.first.chapter, 1)
        let before = Passage(first, through: max(first, passage.first))
        var items: [Item] = []
        for edition in [material.chief, material.second].compactMap({ $0 }) {
            let headings = try material.library.headings(of: before, in: edition)
            if let title = headings.first(where: { $0.kind == .psalmTitle }) {
                items.append(said("Its title: ", title.text, Passage(first), edition, &sources))
            }
            if let speaker = headings.last(where: { $0.kind == .speaker }) {
                let place = Passage(max(first, speaker.verse))
                items.append(said("Who speaks, in \(edition.name): ", speaker.text, place, edition, &sources))
            }
            if !items.isEmpty { break }
        }
        return items
    }

    private static func said(
        _ label: String, _ text: String, _ place: Passage, _ edition: Resource, _ sources: inout SourceList
    ) -> Item {
        let quotation = Quotation(resource: edition.name, passage: nil, text: text)
        return Item(
            .heading, [.plain(label), .quotation(quotation)], passages: [place],
            sources: [sources.number(edition, place)])
    }

    /// The units of a long passage with their titles.
    private static func outline(_ material: StudyMaterial, _ sources: inout SourceList) -> [Item] {
        material.outline.map { unit in
            Item(
                .heading, [.passage(unit.value.passage), .plain(": \(PericopeTitle.plain(unit.value.title))")],
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
    private static func leadPlace(_ material: StudyMaterial) -> Passage? {
        guard material.genre.hasContext, let before = Versification.eng.verse(before: material.passage.first),
            material.scene.contains(before)
        else { return nil }
        return Passage(before)
    }

    private static func lead(_ material: StudyMaterial) throws(Fault) -> (Passage, Quotation)? {
        guard let place = leadPlace(material) else { return nil }
        return try material.quoter.whole(place, in: material.chief).map { (place, $0) }
    }

    /// Of a passage of a few verses, three at most: the one with the most of the names and the theme, and its neighbours.
    private static func shown(_ material: StudyMaterial) throws(Fault) -> Passage {
        let verses = material.passage.verses
        guard verses.count > most else { return material.passage }
        guard material.focus == material.passage else { return material.focus }
        let names = Set(material.question.names.map { $0.lowercased() })
        var best = (at: 0, worth: -1.0)
        for (at, verse) in verses.enumerated() {
            let place = Passage(verse, in: material.passage.versification)
            let words =
                try PassageText(place, in: material.chief, material.library).map { WordRuns.of($0.string) } ?? []
            let worth =
                material.carriers.share(of: verse)
                + 0.5 * Double(names.intersection(words.map(\.folded)).count)
            if worth > best.worth { best = (at, worth) }
        }
        let first = min(max(0, best.at - 1), verses.count - most)
        return Passage(verses[first], through: verses[first + most - 1], in: material.passage.versification)
    }

    private static let most = 3

    /// The passage in the chief edition, the second and the original, the words asked after marked. Of a long
    /// passage, the part that holds them.
    private static func editions(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> Block? {
        let shown = try shown(material)
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
