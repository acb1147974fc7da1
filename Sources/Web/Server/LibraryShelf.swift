internal import Library
internal import Questions
internal import Synchronization

/// The library that is served: opened once, and opened anew when another generation has taken its place.
final class LibraryShelf: Sendable {
    private let folder: LibraryFolder
    private let open: Mutex<OpenLibrary>

    init(_ folder: LibraryFolder) throws(Fault) {
        self.folder = folder
        open = Mutex(try OpenLibrary(folder))
    }

    /// The library in use. Where a new one cannot be opened, the old one, whose files are still held, goes on.
    var library: OpenLibrary {
        let generation = folder.generation
        return open.withLock { library in
            if library.state != generation, let renewed = try? OpenLibrary(folder) { library = renewed }
            return library
        }
    }
}
