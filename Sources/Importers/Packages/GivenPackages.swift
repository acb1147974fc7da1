import Foundation
internal import Library

/// A folder in which a user gives packages by hand, as `.deb` files or already unpacked.
struct GivenPackages: Sendable {
    let folder: String
    private let names: [String]

    enum Form: Equatable {
        /// An unpacked tree, by the folder that stands for the file system's root.
        case tree(String)
        case archive(String)
    }

    init(folder: String) throws(Fault) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Fault(.unreadable, "the folder given for packages is missing or cannot be read", at: folder)
        }
        self.folder = URL(filePath: folder).standardizedFileURL.path
        self.names = names.sorted()
    }

    /// Looks for the package's `.deb` file, for a folder `NAME` or `NAME_VERSION` with its parts, and last for its
    /// parts in the folder itself. The last of several names wins, which is mostly the newest version.
    func form(of package: SourcePackage) -> Form? {
        let own = names.filter { $0 == package.name || $0.hasPrefix(package.name + "_") }
        if let file = own.last(where: { $0.hasSuffix(".deb") }) { return .archive(folder + "/" + file) }
        let roots = own.reversed().map { folder + "/" + $0 } + [folder]
        return roots.first { holds($0, package) }.map(Form.tree)
    }

    /// A tree may hold several packages merged into one, and any part that is there is worth reading.
    private func holds(_ root: String, _ package: SourcePackage) -> Bool {
        package.parts.contains { FileManager.default.fileExists(atPath: root + "/" + $0) }
    }
}
