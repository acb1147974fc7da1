import Library
import Search
import TextIndex

/// Makes the text index that belongs to a library's database.
enum TextIndexBuild {
    /// Writes the index of a library in the making.
    static func run(_ generation: Generation) throws(Fault) {
        try write(Library(database: generation.database), to: generation.index)
        try QuotationIndexBuild.write(from: generation.index, to: generation.quotationIndex)
        try SceneIndexBuild.write(from: generation.index, to: generation.scenes)
    }

    /// Makes the index of the library in use anew and puts it in its place whole, where it is missing, damaged or of
    /// another format.
    static func renew(_ folder: LibraryFolder) throws(Fault) {
        try write(folder.open(), to: folder.index)
    }

    private static func write(_ library: Library, to path: String) throws(Fault) {
        var builder = IndexBuilder()
        try builder.add(library)
        do throws(IndexError) {
            try builder.write(to: path)
        } catch {
            throw Fault(.unwritable, "the text index could not be written", at: path)
        }
    }
}
