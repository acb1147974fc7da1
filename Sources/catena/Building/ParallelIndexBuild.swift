import Library
import Patterns
import TextIndex

/// Makes the index that parallels are ranked by.
enum ParallelIndexBuild {
    /// Writes the index of a library in the making.
    static func run(_ generation: Generation) throws(Fault) {
        try write(Library(database: generation.database), to: generation.parallels)
    }

    /// Makes the index of the library in use anew and puts it in its place whole, where it is missing, damaged or of
    /// another format.
    static func renew(_ folder: LibraryFolder) throws(Fault) {
        try write(folder.open(), to: folder.parallels)
    }

    private static func write(_ library: Library, to path: String) throws(Fault) {
        let builder = try ParallelIndexBuilder(library)
        do throws(IndexError) {
            try builder.write(to: path)
        } catch {
            throw Fault(.unwritable, "the index of parallels could not be written", at: path)
        }
    }
}
