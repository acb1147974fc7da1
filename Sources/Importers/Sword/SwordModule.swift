internal import Library
internal import Scripture

/// A SWORD module on disk: its description and where its files are.
struct SwordModule {
    let conf: SwordConf
    /// The folder that holds `mods.d` and `modules`.
    let root: String

    /// - Parameter conf: the path of the module's `.conf`, in a `mods.d` folder.
    init(conf path: String) throws(ImportError) {
        conf = try SwordConf(path)
        root = path.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    }

    /// The folder or, for a dictionary, the path that its files' names begin with. It lies within ``root``.
    func dataPath() throws(ImportError) -> String {
        guard let path = conf["DataPath"] else { throw .damaged(path: conf.path, reason: "it names no DataPath") }
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else {
            throw .damaged(path: conf.path, reason: "its DataPath leads out of the module")
        }
        if conf["CipherKey"] != nil { throw .damaged(path: conf.path, reason: "the module is enciphered") }
        return root + "/" + parts.joined(separator: "/")
    }

    /// The driver's name without its `4`: `ztext`, `zcom`, `zld`, `rawtext`…
    var driver: String {
        let name = (conf["ModDrv"] ?? "").lowercased()
        return name.hasSuffix("4") ? String(name.dropLast()) : name
    }

    /// The module's `Versification`, KJV where it names none.
    var order: String { conf["Versification"] ?? "KJV" }

    var isUTF8: Bool { conf["Encoding"]?.lowercased() == "utf-8" }

    /// Where its text comes from, in a line.
    var origin: String { "SWORD module \(conf.name)" + (conf["Version"].map { " \($0)" } ?? "") }

    /// Reads every record that has text, in order.
    /// - Returns: what was wrong with the files.
    func readVerses(_ each: (SwordVerses.Record, ArraySlice<UInt8>) -> Void) throws(ImportError) -> ImportFaults {
        guard let order = SwordOrder(named: order) else {
            throw .unsupported(
                path: conf.path,
                reason:
                    "it is ordered after \(self.order), and the orders known are \(SwordOrder.known.joined(separator: ", "))"
            )
        }
        var verses = SwordVerses(folder: try dataPath(), order: order)
        let isUTF8 = isUTF8
        try verses.read { record in
            each(record, isUTF8 ? record.bytes : Windows1252.utf8(record.bytes)[...])
        }
        return verses.faults
    }
}
