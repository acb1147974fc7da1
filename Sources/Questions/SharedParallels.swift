internal import Library
internal import Patterns
internal import Scripture
internal import Study
internal import Synchronization

/// One finder of parallels for all who ask, one at a time: it keeps what it has looked up, and begins anew before that grows large.
final class SharedParallels: Sendable {
    private struct Held {
        var pages: ParallelsPages
        var answers = 0
    }

    private static let mostAnswers = 500

    private let library: Library
    private let index: ParallelIndex
    private let held: Mutex<Held>

    init(_ library: Library, _ index: ParallelIndex) {
        self.library = library
        self.index = index
        held = Mutex(Held(pages: ParallelsPages(library, index)))
    }

    /// - Parameter passage: in the `eng` numbering.
    func page(of passage: Passage, limit: Int) throws(Fault) -> ParallelsPage {
        try held.withLock { held throws(Fault) -> ParallelsPage in
            if held.answers >= Self.mostAnswers { held = Held(pages: ParallelsPages(library, index)) }
            held.answers += 1
            return try held.pages.page(of: passage, limit: limit)
        }
    }
}
