internal import Library
internal import Scripture

/// Gathers the edges that lists of cross-references, notes and commentators draw at a passage.
struct LinkFinder {
    let library: Library
    private let writer = ReferenceWriter(.short)

    init(library: Library) { self.library = library }

    func links(of passage: Passage) throws(Fault) -> [TypedLink] {
        var links: [TypedLink] = []
        try addLists(passage, to: &links)
        for edition in library.editions where edition.language.hasPrefix("en") {
            try addNotes(passage, of: edition, to: &links)
        }
        return links
    }

    /// Lists of cross-references, both ways. A link that readers voted down is left out; one without votes counts a half.
    private func addLists(_ passage: Passage, to links: inout [TypedLink]) throws(Fault) {
        guard library.resources.contains(where: { $0.kind == .links }) else { return }
        for (isOut, stored) in try library.links(from: passage).map({ (true, $0) })
            + (try library.links(to: passage, limit: 60).map { (false, $0) })
        {
            let votes = stored.value.votes
            guard votes >= 0 else { continue }
            let share = votes == 0 ? 0.5 : Double(votes) / Double(votes + 10)
            let counted = votes == 0 ? "" : votes == 1 ? ", 1 vote" : ", \(votes) votes"
            let own = isOut ? stored.value.from : stored.value.to
            links.append(
                TypedLink(
                    kind: .commentator, passage: isOut ? stored.value.to : stored.value.from,
                    own: own,
                    why: "\(stored.resource.title): \(isOut ? "from" : "back to") \(writer.text(own))\(counted)",
                    source: "\(stored.resource.name):\(stored.locator)", share: isOut ? share : share / 2))
        }
    }

    /// References in the margin of an edition: on a verse of the New Testament they name what it quotes.
    private func addNotes(_ passage: Passage, of edition: Resource, to links: inout [TypedLink]) throws(Fault) {
        for note in try library.notes(of: passage, in: edition) where note.kind == .crossReference {
            for reference in Self.references(of: note) {
                let quotes = note.verse.book >= .matthew && reference.last.book < .matthew
                links.append(
                    TypedLink(
                        kind: quotes ? .quotation : .commentator, passage: reference,
                        own: Passage(note.verse, in: edition.versification),
                        why: "\(edition.name)'s margin at \(writer.text(Passage(note.verse))) names it",
                        source: "\(edition.name):\(note.verse.osis)", share: 0.7))
            }
        }
    }

    /// What a note refers to, read from its words where its source does not say.
    static func references(of note: Note) -> [Passage] {
        if !note.references.isEmpty { return note.references }
        return ReferenceReader().references(in: note.text).compactMap { $0.passage }
    }
}
