import Library
import Patterns
import TextIndex

/// Rates the scenes that come with the program in a text index.
enum SceneIndexBuild {
    /// Makes the file of the library in use anew and puts it in its place whole.
    static func renew(_ folder: LibraryFolder) throws(Fault) {
        try write(from: folder.index, to: folder.scenes)
    }

    static func write(from texts: String, to path: String) throws(Fault) {
        do {
            try SceneIndexBuilder.writer(for: TextIndex(path: texts))?.write(to: path)
        } catch {
            throw Fault(.unwritable, "the index of scenes could not be made: \(error)", at: path)
        }
    }
}
