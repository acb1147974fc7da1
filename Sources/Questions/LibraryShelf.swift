public import Library
internal import Synchronization

/// The library of a face that runs for long: opened once, and opened anew when another generation has taken its place, or when
/// indexes that it lacked have been made.
public final class LibraryShelf: Sendable {
    private let folder: LibraryFolder
    /// How long what is open is taken for what is in use, before the folder is asked again.
    private static let trusted = Duration.milliseconds(50)

    private struct Held {
        var library: OpenLibrary
        var asked: ContinuousClock.Instant
    }

    private let held: Mutex<Held>
    private let completing = Atomic(false)

    public init(_ folder: LibraryFolder) throws(Fault) {
        self.folder = folder
        held = Mutex(Held(library: try OpenLibrary(folder), asked: .now))
    }

    /// The library in use. Where a new one cannot be opened, the old one, whose files are still held, goes on.
    public var library: OpenLibrary {
        let now = ContinuousClock.now
        return held.withLock { held in
            guard now - held.asked > Self.trusted else { return held.library }
            held.asked = now
            if held.library.generation != folder.generation, let renewed = try? OpenLibrary(folder) {
                held.library = renewed
            }
            return held.library
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
            if let renewed = try? OpenLibrary(folder) { held.withLock { $0.library = renewed } }
            completing.store(false, ordering: .releasing)
        }
    }
}
