/// A package whose parts lie in a folder, ready to be read.
public struct UnpackedPackage: Hashable, Sendable {
    public let name: String
    /// Debian's version, or `nil` where an unpacked tree was given by hand.
    public let version: String?
    /// The folder that stands for the file system's root.
    public let root: String

    public init(name: String, version: String?, root: String) {
        self.name = name
        self.version = version
        self.root = root
    }

    /// Where a part lies: `path(of: "usr/share/sword")`.
    public func path(of part: String) -> String { root + "/" + part }

    /// For a resource's `origin`: `sword-text-kjv 14.3-1`, or the folder where it was given by hand.
    public var origin: String { version.map { "\(name) \($0)" } ?? root }
}
