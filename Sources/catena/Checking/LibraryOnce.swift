import Foundation
import Library
import Synchronization

/// The library in use, opened when it is first asked for and kept: most manuscripts never ask, others a thousand times.
final class LibraryOnce: Sendable {
    private enum State {
        case closed
        case opened(Library?)
    }

    private let state = Mutex(State.closed)

    /// `nil` where there is none, or it cannot be opened.
    var opened: Library? {
        state.withLock { state in
            if case .opened(let library) = state { return library }
            let library = try? LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).open()
            state = .opened(library)
            return library
        }
    }
}
