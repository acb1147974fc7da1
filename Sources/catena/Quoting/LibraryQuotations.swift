import Foundation
import Library
import Manuscript
import Search
import TextIndex

/// The finder of quotations over the library in use.
enum LibraryQuotations {
    private static var folder: LibraryFolder { .standard(environment: ProcessInfo.processInfo.environment) }

    /// Opens it. An index that is missing, damaged, of another format, or made from another text index is made anew first.
    /// - Parameter edition: the name of the edition that manuscripts are to follow.
    static func open(edition: String? = nil) throws -> QuotationFinder {
        let texts = try LibraryIndex.open().index
        if let edition, texts.text(named: edition) == nil {
            let known = texts.texts.filter { $0.properties["kind"] == nil }.map(\.name).joined(separator: ", ")
            throw Failure.Mistake(message: "there is no edition “\(edition)” in this library; it has \(known)")
        }
        do throws(IndexError) {
            return try QuotationFinder(QuotationIndex(path: folder.quotationIndex), texts, expected: edition)
        } catch {
            return try renewed(texts, edition, after: error)
        }
    }

    private static let name = "index of quotations"

    private static func renewed(_ texts: TextIndex, _ edition: String?, after error: IndexError) throws
        -> QuotationFinder
    {
        if case .unreadable = error {
            Terminal(.errors).write("Making the \(name)\n")
        } else {
            Terminal(.errors).write("\(error.words(for: name)); making it anew\n")
        }
        try QuotationIndexBuild.renew(folder)
        do throws(IndexError) {
            return try QuotationFinder(QuotationIndex(path: folder.quotationIndex), texts, expected: edition)
        } catch {
            throw Fault(
                .damaged, "\(error.words(for: name)); make it anew with: catena library build",
                at: folder.quotationIndex)
        }
    }
}
