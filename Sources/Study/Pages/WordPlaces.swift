internal import JSONText
internal import Library
internal import Philology
internal import Scripture

/// Where a word of the original stands, in which forms, and how editions render it.
struct WordPlaces {
    private let strongs: StrongsNumber
    private var renderings: [Renderings] = []
    private var original: Resource?
    private var words: [Word] = []
    private var forms: [(parse: String, count: Int, first: Verse)] = []
    private var quotations: [(verse: Passage, quotation: Quotation)] = []
    private var quoted: Resource?
    private var related: [Stored<LexiconEntry>] = []

    init(_ strongs: StrongsNumber, _ library: Library, places: Range<Int>) throws(Fault) {
        self.strongs = strongs
        related = try library.entries(relatedTo: strongs)
        let quoter = Quoter(library: library)
        for edition in library.editions {
            guard try library.count(of: strongs, in: edition).words > 0 else { continue }
            if Interlinear.isOriginal(edition) {
                original = edition
                words = try library.occurrences(of: strongs, in: edition)
                forms = Self.forms(words)
            } else {
                renderings.append(try Renderings(of: strongs, in: edition, library))
                quoted = quoted ?? edition
            }
        }
        guard let quoted else { return }
        for verse in try library.verses(with: strongs, in: quoted).prefix(places.upperBound).dropFirst(
            places.lowerBound)
        {
            let place = Passage(verse, in: quoted.versification)
            guard let quotation = try quoter.clauses(place, in: quoted, marking: [strongs]) else { continue }
            quotations.append((place, quotation))
        }
    }

    private static func forms(_ words: [Word]) -> [(parse: String, count: Int, first: Verse)] {
        var counts: [String: (count: Int, first: Verse)] = [:]
        for word in words {
            counts[ReadableParse.of(word.morphology), default: (0, word.verse)].count += 1
        }
        return counts.map { ($0.key, $0.value.count, $0.value.first) }.sorted {
            ($1.count, $0.parse) < ($0.count, $1.parse)
        }
    }

    func sections(_ sources: inout SourceList) -> [Section] {
        var sections: [Section] = []
        for rendering in renderings {
            let items = rendering.list.prefix(24).map { one in
                Item(
                    .lexicon, cells: [[.plain(one.text)], [.plain("\(one.count)")], [.passage(Passage(one.first))]],
                    passages: [Passage(one.first)], sources: [sources.number(rendering.edition, Passage(one.first))])
            }
            let more = rendering.list.count > 24 ? "and \(rendering.list.count - 24) more renderings" : nil
            sections.append(
                Section(
                    id: "renderings-\(rendering.edition.name.lowercased())",
                    title: "How \(rendering.edition.name) renders it (\(rendering.total))",
                    blocks: [Block(.table(["rendering", "times", "first"]), Array(items))], note: more))
        }
        if let original, let first = words.first {
            let source = sources.number(original, Passage(first.verse, in: original.versification))
            let items = forms.prefix(16).map { form in
                Item(
                    .lexicon,
                    cells: [
                        [.plain(form.parse)], [.plain("\(form.count)")],
                        [.passage(Passage(form.first, in: original.versification))],
                    ],
                    passages: [Passage(form.first, in: original.versification)], sources: [source])
            }
            sections.append(
                Section(
                    id: "forms", title: "Forms in \(original.name) (\(words.count))",
                    blocks: [Block(.table(["form", "times", "first"]), Array(items))],
                    note: forms.count > 16 ? "and \(forms.count - 16) more forms" : nil))
        }
        if let quoted, !quotations.isEmpty {
            let items = quotations.map { verse, quotation in
                Item(
                    .scripture, [.passage(verse), .plain(": "), .quotation(quotation)], passages: [verse],
                    sources: [sources.number(quoted, verse)])
            }
            let total = renderings.first?.total ?? items.count
            sections.append(
                Section(
                    id: "places", title: "Where it stands", blocks: [Block(.bullets, items)],
                    note: total > items.count ? "\(items.count) of \(total) places" : nil))
        }
        if !related.isEmpty {
            let items = related.prefix(12).map { stored in
                Item(
                    .lexicon,
                    [
                        .original(stored.value.headword, strongs.language == .hebrew ? .greek : .hebrew),
                        .plain(" \(stored.value.strongs.map(\.description).joined(separator: " ")) "),
                        .plain(stored.value.gloss),
                    ], sources: [sources.number(stored)])
            }
            sections.append(Section(id: "related", title: "Linked words", blocks: [Block(.bullets, Array(items))]))
        }
        return sections
    }

    var members: [JSON.Member] {
        [
            .init(
                "renderings",
                .object(
                    renderings.map { rendering in
                        .init(
                            rendering.edition.name,
                            .array(rendering.list.map { ["text": .string($0.text), "count": .integer($0.count)] }))
                    })),
            .init("forms", .array(forms.map { ["form": .string($0.parse), "count": .integer($0.count)] })),
            .init("places", .array(words.map { .string($0.verse.osis) })),
            .init("related", .array(related.map { .string($0.value.key) })),
        ]
    }
}
