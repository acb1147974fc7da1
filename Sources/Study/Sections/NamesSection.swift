internal import Library
internal import Philology
internal import Scripture

/// The names of a genealogy: as the edition writes them, in the original, and what a lexicon says of them.
enum NamesSection: StudySection {
    static let id = "names"
    static let title = "The names"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: title)
        guard material.genre == .genealogy, let tagged = material.tagged else { return section }
        var said: Set<StrongsNumber> = []
        var items: [Item] = []
        for verse in material.passage.verses.prefix(40) {
            guard let text = try PassageText(Passage(verse), in: tagged, material.library) else { continue }
            for word in try material.library.words(of: text.native, in: tagged) {
                guard items.count < material.options.points * 2, let number = word.strongs.first?.root,
                    said.insert(number).inserted, try material.library.isName(number), let range = text.core(of: word)
                else { continue }
                let name = text.quotation(range, marks: [], marked: false)
                guard name.text.first?.isUppercase == true, name.text != name.text.uppercased(),
                    let item = try item(number, name, Passage(verse), tagged, material, &sources)
                else { continue }
                items.append(item)
            }
        }
        section.blocks = items.isEmpty ? [] : [Block(.table(["name", "in the original", "what is said of it"]), items)]
        return section
    }

    private static func item(
        _ number: StrongsNumber, _ name: Quotation, _ verse: Passage, _ edition: Resource, _ material: StudyMaterial,
        _ sources: inout SourceList
    ) throws(Fault) -> Item? {
        guard let entry = try material.library.entries(for: number).first else { return nil }
        let script: RichText.Script = number.language == .hebrew ? .hebrew : .greek
        let sense = Quotation(
            resource: entry.resource.name, passage: nil, text: WordStudy.clipped(entry.value.text, to: 18))
        return Item(
            .lexicon,
            cells: [
                [.quotation(name)],
                [
                    .original(entry.value.headword, script), .plain(" "),
                    .transliteration(Transliterated.word(entry.value.headword)),
                ],
                [.quotation(sense)],
            ],
            passages: [verse], sources: [sources.number(edition, verse), sources.number(entry)])
    }
}
