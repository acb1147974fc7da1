public import JSONText
public import Library
package import Patterns
public import Scripture

/// Answers which passages are like one, any number of times.
public final class ParallelsPages {
    private let library: Library
    private let finder: ParallelFinder

    package init(_ library: Library, _ index: ParallelIndex) {
        self.library = library
        finder = ParallelFinder(library, index)
    }

    /// - Parameter passage: in the `eng` numbering.
    public func page(of passage: Passage, limit: Int) throws(Fault) -> ParallelsPage {
        try ParallelsPage(passage, try finder.parallels(of: passage, limit: limit), of: library)
    }

    /// The same for programs alone, without the page.
    public func records(of passage: Passage, limit: Int) throws(Fault) -> [JSON] {
        try finder.parallels(of: passage, limit: limit).enumerated().map { place, parallel in
            ParallelsPage.record(parallel, rank: place + 1)
        }
    }
}
