/// Why a source package cannot be had. The library is built without it.
public enum PackageAbsence: Error, Hashable, Sendable {
    /// The system has no `apt-get`.
    case notDebian
    /// `apt-get` has no lists of packages yet and this user may not fetch them.
    case noPackageLists
    /// The lists do not know the package.
    case unknown
    /// It is not in the cache, and the build was told to stay offline.
    case offline
    /// The download failed; the reason is the tool's own.
    case notFetched(reason: String)
    /// The package or the unpacked folder cannot be used.
    case damaged(path: String, reason: String)
}

extension PackageAbsence: CustomStringConvertible {
    /// What happened and what to do, in one sentence.
    public var description: String {
        switch self {
        case .notDebian:
            "this system has no apt-get; put the .deb file, or its unpacked tree, in a folder and name it with --packages"
        case .noPackageLists: "apt-get has no package lists yet; run `apt-get update` as root, then build again"
        case .unknown: "the package lists do not know it; run `apt-get update` as root, or give it with --packages"
        case .offline: "it is not in the cache and the build was told to stay offline"
        case .notFetched(let reason): "it could not be downloaded (\(reason)); build again when the network is back"
        case .damaged(let path, let reason): "\(path) cannot be used (\(reason)); remove it and build again"
        }
    }
}
