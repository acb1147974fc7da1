internal import Manuscript
internal import Scripture

/// A document that an editor has open, with its references and what was last found wrong in it.
struct OpenDocument {
    let uri: String
    var version: Int
    var text: OpenText
    let reader: any ManuscriptReader.Type
    /// Whether it has changed since it was last checked.
    var isDue = true
    /// The findings of the text as it now is; empty while ``isDue``.
    var checked: CheckedFile?

    /// - Parameter language: what the editor calls the document's language.
    init(uri: String, language: String, version: Int, text: OpenText) {
        self.uri = uri
        self.version = version
        self.text = text
        let ending = uri.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
        let known: [any ManuscriptReader.Type] = allReaders.filter { $0.isNative }
        reader =
            known.first { $0.format == language || $0.endings.contains(language) }
            ?? known.first { $0.endings.contains(ending) } ?? PlainTextReader.self
    }

    /// A reference in the document, in bytes of it.
    struct Cited {
        var reference: Reference
        var passage: Passage
        var range: Range<Int>
    }

    /// The references of the document, in its order.
    func cited(_ references: ReferenceReader) -> [Cited] {
        guard let manuscript = try? reader.read(text.bytes, named: uri) else { return [] }
        return references.references(in: manuscript.prose).compactMap { reference in
            reference.passage.map {
                Cited(reference: reference, passage: $0, range: manuscript.origin.file(reference.range))
            }
        }
    }

    func cited(at offset: Int, _ references: ReferenceReader) -> Cited? {
        cited(references).first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    }
}
