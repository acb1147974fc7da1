import Foundation
import Library

/// A reader's own scenes: the `.yaml` files in the folder `scenes` of the library.
enum OwnScenes {
    /// By name, the text of each file.
    static func read() -> [String: String] {
        LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).ownScenes
    }
}
