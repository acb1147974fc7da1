import Foundation
import Library
import Patterns
import TextIndex

/// The index of parallels of the library in use.
enum LibraryParallels {
    private static var folder: LibraryFolder { .standard(environment: ProcessInfo.processInfo.environment) }

    /// What verses are near words and passages by, from the same index.
    static func likeness() throws -> VerseLikeness { VerseLikeness(try open()) }

    /// What was learned of each verse, without the rest of the index.
    static func vectors() throws(IndexError) -> LearnedVectors { try LearnedVectors(path: folder.parallels) }

    /// Asks something of it. Where a page that is read proves to be damaged, it is made anew, and asked again.
    static func asking<Answer>(_ ask: (ParallelIndex) throws -> Answer) throws -> Answer {
        do {
            return try ask(try open())
        } catch let fault as Fault where fault.code == .damaged && fault.place == folder.parallels {
            try renew()
            return try ask(try open())
        }
    }

    private static func renew() throws(Fault) {
        Terminal(.errors).write("the index of parallels is made anew\n")
        try ParallelIndexBuild.renew(folder)
    }

    /// Opens it. One that is missing, damaged or of another format is made anew from the library first.
    static func open() throws -> ParallelIndex {
        do throws(IndexError) {
            return try ParallelIndex(path: folder.parallels)
        } catch {
            guard folder.exists else {
                throw Fault(
                    .noLibrary, "there is no library here; make one with: catena library build", at: folder.path)
            }
            try renew()
        }
        do throws(IndexError) {
            return try ParallelIndex(path: folder.parallels)
        } catch {
            throw Fault(.damaged, "the index of parallels: \(error)", at: folder.parallels)
        }
    }
}
