/// The description of a SWORD module: the `.conf` file in its `mods.d`.
struct SwordConf {
    /// The name between the brackets.
    let name: String
    let path: String
    private let fields: [(key: String, value: String)]

    /// - Throws: ``ImportError/unreadable(path:reason:)``, or ``ImportError/damaged(path:reason:)`` where no module is named.
    init(_ path: String) throws(ImportError) {
        let content = try SourceFile.bytes(path)
        let text = String(
            decoding: Windows1252.isUTF8(content) ? content : Windows1252.utf8(content[...]), as: UTF8.self)
        var name: String?
        var fields: [(String, String)] = []
        var continues = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.last == "\r" ? line.dropLast() : line
            if continues, !fields.isEmpty {
                fields[fields.count - 1].1 += "\n" + line.trimmedOfBackslash
            } else if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                guard name == nil else { break }
                name = String(line[line.index(after: line.startIndex)..<end])
            } else if !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") {
                fields.append(
                    (
                        String(line[..<equals]).lowercased(),
                        String(line[line.index(after: equals)...].trimmedOfBackslash)
                    ))
            }
            continues = line.hasSuffix("\\")
        }
        guard let name else { throw .damaged(path: path, reason: "it names no module in brackets") }
        self.name = name
        self.path = path
        self.fields = fields
    }

    /// The first value of a key, whatever its case.
    subscript(key: String) -> String? {
        let key = key.lowercased()
        return fields.first { $0.key == key }?.value
    }

    /// A short line for lists.
    var licence: String { self["DistributionLicense"] ?? self["ShortCopyright"] ?? "" }

    /// What the file says of rights, each line as it stands there.
    var rights: String {
        let keys: Set = [
            "copyright", "copyrightholder", "copyrightnotes", "copyrightdate", "distributionlicense",
            "distributionnotes", "shortcopyright", "textsource",
        ]
        return fields.filter { keys.contains($0.key) && !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }.joined(
            separator: "\n")
    }
}

extension Substring {
    fileprivate var trimmedOfBackslash: Substring { hasSuffix("\\") ? dropLast() : self }
}
