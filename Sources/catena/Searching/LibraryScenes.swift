import Foundation
import Library
import Patterns
import TextIndex

/// The finder of scenes over the library in use.
enum LibraryScenes {
    private static var folder: LibraryFolder { .standard(environment: ProcessInfo.processInfo.environment) }

    /// Rated scenes that are missing, or made from another text index or by another program, are made anew first. Where that
    /// cannot be, in a library that may only be read, each scene is rated as it is asked for.
    /// - Returns: `nil` where the index has no edition in English to find scenes in.
    static func finder(_ index: TextIndex) throws(IndexError) -> SceneFinder? {
        if let kept = try? SceneIndex(path: folder.scenes, of: index) { return try SceneFinder(index, kept: kept) }
        try? SceneIndexBuild.renew(folder)
        return try SceneFinder(index, kept: try? SceneIndex(path: folder.scenes, of: index))
    }
}
