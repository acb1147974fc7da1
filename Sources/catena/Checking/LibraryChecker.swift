import Foundation
import Library
import Manuscript
import Questions
import Scripture

/// The checker over the library in use.
enum LibraryChecker {
    /// - Parameter edition: the name of the edition that manuscripts are to follow.
    static func checker(edition: String?, reader: ReferenceReader, selection: RuleSelection) throws -> Checker {
        let finder = try LibraryQuotations.open(edition: edition)
        let library = LibraryOnce()
        let shelf = EditionShelf(names: finder.editionNames) { library.opened }
        return Checker(reader: reader, editions: shelf, selection: selection) { text, references in
            try finder.quotations(in: text, references: references)
        }
    }
}
