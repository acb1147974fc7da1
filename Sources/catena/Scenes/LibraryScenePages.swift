import Foundation
import Library
import Patterns
import Search
import Study

/// What answers questions of scenes from the library in use.
enum LibraryScenePages {
    /// - Parameter learns: whether passages are to be found that are like others.
    static func open(_ options: LibraryOptions, learns: Bool) throws -> ScenesPages {
        let library = try options.open()
        guard let edition = try options.editions(of: library, standard: ["KJV"]).first else {
            throw Failure.NothingFound(message: "there is no edition in this library to quote from")
        }
        guard let finder = try LibraryScenes.finder(LibraryIndex.open().index) else {
            throw Failure.NothingFound(message: "there is no English edition in this library to find scenes in")
        }
        let vectors = learns ? try? LibraryParallels.vectors() : nil
        return ScenesPages(library, finder, own: OwnScenes.read(), edition: edition, vectors: vectors)
    }
}
