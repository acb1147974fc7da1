internal import Scripture

/// Other readings and renderings that an edition gives in its footnotes.
enum NoteReadings {
    /// A quotation that is altered but for words which a footnote of the edition has there is a variant.
    static func judged(_ quotation: FoundQuotation, _ prose: [UInt8], _ editions: EditionShelf) -> FoundQuotation {
        guard quotation.verdict == .altered, quotation.form != .unmarked else { return quotation }
        // Places as good as the first are asked too: another edition's note may have the words.
        for (index, place) in quotation.places.enumerated() where place.score >= leastScore {
            let changes = place.differences.filter(\.kind.isChange)
            guard !changes.isEmpty, changes.allSatisfy({ !$0.written.isEmpty }),
                quotation.expectedEdition.map({ $0 == place.edition }) ?? true
            else { continue }
            let notes = editions.notes(place.passage, place.edition).map { ProseWords(Array($0.utf8)).numbers }
            let isNoted = changes.allSatisfy { change in
                let written = ProseWords(Array(prose[change.written])).numbers
                return notes.contains { $0.contains(written) }
            }
            guard isNoted else { continue }
            var noted = quotation
            noted.verdict = .variant
            noted.isCertain = true
            noted.places.insert(noted.places.remove(at: index), at: 0)
            return noted
        }
        return quotation
    }

    /// Where fewer of the words agree, a note that has the others says little.
    private static let leastScore = 0.6
}
