public import Library
internal import Synchronization

/// The library of a face that runs for long: opened once, and opened anew when another generation has taken its place, or when
/// indexes that it lacked have been made.
public final class LibraryShelf: Sendable {
    private let folder: LibraryFolder
    private let open: Mutex<OpenLibrary>
    private let completing = Atomic(false)

    public init(_ folder: LibraryFolder) throws(Fault) {
        self.folder = folder
        open = Mutex(try OpenLibrary(folder))
    }

    /// The library in use. Where a new one cannot be opened, the old one, whose files are still held, goes on.
    public var library: OpenLibrary {
        let generation = folder.generation
        return open.withLock { library in
            if library.generation != generation, let renewed = try? OpenLibrary(folder) { library = renewed }
            return library
        }
    }

    /// Whether indexes are being made.
    public var isCompleting: Bool { completing.load(ordering: .acquiring) }

    /// Has the indexes made that the library lacks, if any, and goes over to them.
    /// - Parameters:
    ///   - thread: runs work beside everything else.
    ///   - make: makes them; it may take long.
    public func complete(on thread: (@escaping @Sendable () -> Void) -> Void, _ make: @escaping @Sendable () -> Void) {
        guard !library.isWhole else { return }
        completing.store(true, ordering: .releasing)
        thread { [self] in
            make()
            if let renewed = try? OpenLibrary(folder) { open.withLock { $0 = renewed } }
            completing.store(false, ordering: .releasing)
        }
    }
}
