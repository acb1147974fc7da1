internal import JSONText
internal import Library
package import Manuscript
package import Scripture
internal import Search
internal import TextIndex

extension OpenLibrary {
    /// The checker of manuscripts over this library.
    /// - Parameters:
    ///   - edition: the name of the edition that a text is to follow; empty lets its quotations show which.
    ///   - reader: what reads its references.
    package func checker(
        expecting edition: String, reader: ReferenceReader = ReferenceReader(), selection: RuleSelection
    ) throws(Refusal) -> Checker {
        let finder = try quotations(expecting: edition)
        let library = library
        let shelf = EditionShelf(names: finder.editionNames) { library }
        return Checker(reader: reader, editions: shelf, selection: selection) { text, references in
            do throws(IndexError) {
                return try finder.quotations(in: text, references: references)
            } catch {
                throw SearchError.index(error)
            }
        }
    }
}

extension Checker {
    /// A text with what is wrong in it.
    /// - Parameter reader: what knows its format.
    package func checked(
        _ text: [UInt8], by reader: any ManuscriptReader.Type, named name: String, context: Passage? = nil
    ) throws(Refusal) -> CheckedFile {
        let manuscript: ManuscriptText
        do throws(ManuscriptError) {
            manuscript = try reader.read(text, named: name)
        } catch {
            throw .mistake("text", "this is no text of the format \(reader.format)")
        }
        return try Refusal.wrapping {
            CheckedFile(manuscript, file: text, findings: try findings(in: manuscript, context: context))
        }
    }
}
