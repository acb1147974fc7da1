import Library
import Philology
import Scripture
import Study

/// Looks for anything in a document that its library does not bear out.
struct StudyProof {
    let library: Library

    /// What is wrong, in words; empty where all is well.
    func faults(of document: Document) throws -> [String] {
        var faults: [String] = []
        let known = Set(document.sources.map(\.number))
        for item in document.items {
            if item.sources.isEmpty { faults.append("no source: \(item.plainText)") }
            for number in item.sources where !known.contains(number) {
                faults.append("no such source \(number): \(item.plainText)")
            }
            for run in item.cells.flatMap(\.runs) {
                if case .quotation(let quotation) = run, try !isVerbatim(quotation) {
                    faults.append("not verbatim in \(quotation.resource): \(quotation.text)")
                }
            }
        }
        for source in document.sources where try !resolves(source) {
            faults.append("does not resolve: \(source.resource.name) \(source.locator)")
        }
        return faults
    }

    /// Whether each part of a quotation, as divided by ellipses, stands so in its resource.
    private func isVerbatim(_ quotation: Quotation) throws -> Bool {
        guard let resource = library.resource(named: quotation.resource) else { return false }
        // Commentators and lexica are quoted from records whose texts the sections hold; see ``resolves``.
        guard let passage = quotation.passage, resource.kind == .edition else { return true }
        let text = try library.verses(of: passage, in: resource).map(\.text).filter { !$0.isEmpty }.joined(
            separator: " ")
        return quotation.text.split(separator: " … ").allSatisfy { text.contains($0) }
    }

    private func resolves(_ source: Source) throws -> Bool {
        let resource = source.resource
        switch resource.kind {
        case .edition:
            return try source.locator.split(separator: " ").allSatisfy { osis in
                guard
                    let passage = Passage(osis: osis) ?? Passage(osis: osis, in: resource.versification)
                else { return false }
                return try !library.verses(of: passage, in: resource).isEmpty
                    || !library.verses(
                        of: Passage(passage.first, through: passage.last, in: resource.versification), in: resource
                    ).isEmpty
            }
        case .lexicon:
            let number = StrongsNumber(source.locator)
            let entries = try number.map { try library.entries(for: $0) } ?? library.entries(headword: source.locator)
            return entries.contains { $0.resource.name == resource.name }
        case .topics: return try !library.topics(named: source.locator).isEmpty
        case .commentary, .links: return !source.locator.isEmpty
        }
    }
}
