/// How far the fetching of packages has come.
public struct FetchProgress: Hashable, Sendable {
    public enum Stage: Hashable, Sendable {
        /// Another build holds the cache.
        case waiting
        /// The system's package lists are fetched first.
        case updatingLists
        /// Bytes downloaded and to be downloaded.
        case downloading(bytes: Int, of: Int)
        case verifying
        case unpacking
        case ready
        case unavailable
    }

    /// The package at work.
    public let package: String
    /// Its place among the wanted ones, from 0, and how many are wanted.
    public let index: Int
    public let count: Int
    public let stage: Stage
}
