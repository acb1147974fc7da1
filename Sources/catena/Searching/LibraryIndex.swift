import Foundation
import Library
import Search
import TextIndex

/// The text index of the library in use.
enum LibraryIndex {
    private static var folder: LibraryFolder { .standard(environment: ProcessInfo.processInfo.environment) }

    /// Opens it. One that is missing, damaged or of another format is made anew from the library first.
    static func open() throws -> Searcher {
        do throws(IndexError) {
            return try Searcher(path: folder.index)
        } catch {
            return try renewed(after: error)
        }
    }

    /// Makes the index anew, having said why, and opens it.
    static func renewed(after error: IndexError) throws -> Searcher {
        guard folder.exists else {
            throw Fault(.noLibrary, "there is no library here; make one with: catena library build", at: folder.path)
        }
        Terminal(.errors).write("\(error); making it anew\n")
        try TextIndexBuild.renew(folder)
        do throws(IndexError) {
            return try Searcher(path: folder.index)
        } catch {
            throw Fault(.damaged, "\(error)", at: folder.index)
        }
    }
}
