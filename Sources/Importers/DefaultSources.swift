public import Library

/// A resource of the default library: which packages carry it, and how it is read once they are unpacked.
public struct DefaultResource: Sendable {
    /// As the resource is called in the library.
    public let name: String
    /// The Debian package without which it cannot be read.
    public let package: String
    /// Packages that make it fuller.
    public let optionalPackages: [String]
    /// The files and folders it cannot do without, from the root of the unpacked packages.
    public let needs: [String]

    private let reader: @Sendable (PackageRoot) throws(ImportError) -> [ResourceContent]

    init(
        _ name: String, package: String, optionalPackages: [String] = [], needs: [String],
        reader: @escaping @Sendable (PackageRoot) throws(ImportError) -> [ResourceContent]
    ) {
        self.name = name
        self.package = package
        self.optionalPackages = optionalPackages
        self.needs = needs
        self.reader = reader
    }

    /// Whether what it needs is there.
    /// - Parameter root: the folder into which the packages were unpacked (it holds `usr`).
    public func isPresent(in root: String) -> Bool {
        needs.allSatisfy { SourceFile.exists(root + "/" + $0) }
    }

    /// Reads the resource. Resources do not depend on one another: any two may be read at once.
    /// - Parameter root: the folder into which the packages were unpacked (it holds `usr`).
    /// - Throws: ``ImportError`` where the source as a whole is of no use; a fault in it is counted in
    ///   ``ResourceContent/faults``.
    public func read(from root: String) throws(ImportError) -> [ResourceContent] {
        try reader(PackageRoot(path: root))
    }
}

/// The resources of the default library, in the order in which a library lists them.
public enum DefaultSources {
    public static let all: [DefaultResource] = [
        kingJames, worldEnglish, hebrewBible, greekNewTestament,
        hebrewStrong, brownDriverBriggs, greekStrong, abbottSmith,
        nave, matthewHenry, scofield, treasuryOfDavid,
    ]

    /// The packages that the whole library takes, each once.
    public static var packages: [String] {
        all.flatMap { [$0.package] + $0.optionalPackages }.reduce(into: []) { list, package in
            if !list.contains(package) { list.append(package) }
        }
    }
}
