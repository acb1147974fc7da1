/// The folder into which packages were unpacked, and where in it things are.
struct PackageRoot {
    let path: String

    static let sword = "usr/share/sword"
    static let bibledit = "usr/share/bibledit-cloud/sources"

    func swordModule(_ conf: String) throws(ImportError) -> SwordModule {
        try SwordModule(conf: "\(path)/\(Self.sword)/mods.d/\(conf).conf")
    }

    /// A file or folder of `bibledit-cloud-data`.
    func bibledit(_ name: String) -> String { "\(path)/\(Self.bibledit)/\(name)" }

    /// Like ``bibledit(_:)``, `nil` where it is absent.
    func optionalBibledit(_ name: String) -> String? {
        let path = bibledit(name)
        return SourceFile.exists(path) ? path : nil
    }
}
