import Library
import Manuscript
import TextIndex

/// Makes the index of quotations that belongs to a text index.
enum QuotationIndexBuild {
    /// Makes the index of the library in use anew and puts it in its place whole.
    static func renew(_ folder: LibraryFolder) throws(Fault) {
        try write(from: folder.index, to: folder.quotationIndex)
    }

    static func write(from texts: String, to path: String) throws(Fault) {
        do throws(IndexError) {
            try QuotationIndexBuilder.writer(for: TextIndex(path: texts)).write(to: path)
        } catch {
            throw Fault(.unwritable, "the index of quotations could not be made: \(error)", at: path)
        }
    }
}
