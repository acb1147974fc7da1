internal import JSONText
internal import Library
internal import Manuscript
internal import Scripture
internal import Search
internal import Study
internal import TextIndex

/// A text with the quotations found in it.
struct QuotedText {
    let prose: [UInt8]
    let references: [Reference]
    let found: [FoundQuotation]

    init(_ text: String, context home: Passage?, expecting edition: String, in library: OpenLibrary) throws(Refusal) {
        let reader = ReferenceReader()
        prose = Array(text.utf8)
        let finder = try library.quotations(expecting: edition)
        references = reader.references(in: prose, context: home)
        let (prose, references) = (prose, references)
        found = try Refusal.wrapping {
            do throws(IndexError) {
                return try finder.quotations(in: .plain(prose, name: "text"), references: references)
            } catch {
                throw SearchError.index(error)
            }
        }
    }

    func json(_ quotation: FoundQuotation) -> JSON { QuotationObject.json(quotation, prose, references) }

    /// In a line: the words, what is to be said of them, and what differs.
    func item(_ quotation: FoundQuotation) -> Item {
        var line: RichText = [
            .plain("“\(words(quotation.range))” — "),
            .strong(quotation.verdict.words + (quotation.isCertain ? "" : ", it seems")),
        ]
        var passages: [Passage] = []
        if let place = quotation.places.first {
            line += [.plain(": "), .passage(place.passage), .plain(" \(place.edition)")]
            passages = [place.passage]
            for difference in place.differences where difference.kind.isChange {
                let written = words(difference.written)
                line += .plain(
                    written.isEmpty
                        ? "; left out: “\(difference.edition)”"
                        : difference.edition.isEmpty
                            ? "; added: “\(written)”" : "; written “\(written)”, there “\(difference.edition)”")
            }
        }
        return Item(.scripture, line, passages: passages, sources: [])
    }

    private func words(_ range: Range<Int>) -> String { String(decoding: prose[range], as: UTF8.self) }
}

extension Verdict {
    /// In a few words, for a reader.
    var words: String {
        switch self {
        case .exact: "exact"
        case .normalised: "the same words, written otherwise"
        case .trimmed: "exact, a part of its verse"
        case .variant: "another reading of the edition"
        case .otherEdition: "the words of another edition"
        case .altered: "altered"
        case .wrongReference: "right words, wrong reference"
        case .unknown: "not found in any edition here"
        }
    }
}
