import Foundation
import Library
import Questions
import Search

/// Makes what a library lacks of its indexes, as the commands do that need them: a face that runs for long begins with this.
enum MissingIndexes {
    /// The library of a face that runs for long. A text index that is missing is made first; the others are made while the face
    /// answers, which goes over to them when they are there.
    static func shelf(_ folder: LibraryFolder) throws -> LibraryShelf {
        if folder.exists { _ = try LibraryIndex.open() }
        let shelf = try LibraryShelf(folder)
        shelf.complete(on: { work in Thread.detachNewThread(work) }) {
            told { _ = try LibraryQuotations.open() }
            told { _ = try LibraryParallels.open() }
            told { _ = try LibraryScenes.finder(LibraryIndex.open().index) }
        }
        return shelf
    }

    private static func told(_ make: () throws -> Void) {
        do {
            try make()
        } catch {
            _ = Failure.report(error)
        }
    }
}
