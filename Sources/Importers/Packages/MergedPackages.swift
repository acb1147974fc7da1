import Foundation
public import Library

/// Unpacked packages seen as one tree, as if they were installed: a folder of links into theirs, gone when let go.
public final class MergedPackages: Sendable {
    /// The folder that stands for the file system's root; it holds `usr`.
    public let root: String

    /// - Parameters:
    ///   - packages: those that are there, with the parts of each that are wanted.
    ///   - root: the folder to make; nothing must be there.
    /// - Throws: `Fault` (`.unwritable`) where the links cannot be made.
    public init(_ packages: [(package: SourcePackage, unpacked: UnpackedPackage)], at root: String) throws(Fault) {
        self.root = root
        do {
            try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
            for (package, unpacked) in packages {
                for part in package.parts { try link(part, from: unpacked) }
            }
        } catch {
            try? FileManager.default.removeItem(atPath: root)
            throw Fault(keeping: root, error)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// A part belongs to one package, so it is linked whole, be it a file or a folder.
    private func link(_ part: String, from unpacked: UnpackedPackage) throws {
        let source = unpacked.path(of: part)
        guard FileManager.default.fileExists(atPath: source) else { return }
        let place = URL(filePath: root + "/" + part)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: place, withDestinationURL: URL(filePath: source).standardizedFileURL)
    }
}
