/// A line of the cache's manifest: a downloaded package, as the signed lists vouched for it.
struct PackageRecord: Hashable, Sendable {
    var name: String
    var file: PackageCandidate

    init(name: String, file: PackageCandidate) {
        self.name = name
        self.file = file
    }

    /// Reads `NAME TAB FILE TAB BYTES TAB SHA256`; `nil` where it is none.
    init?(line: Substring) {
        let fields = line.split(separator: "\t")
        guard fields.count == 4, let bytes = Int(fields[2]), !fields[1].contains("/") else { return nil }
        self.init(
            name: String(fields[0]),
            file: PackageCandidate(file: String(fields[1]), bytes: bytes, sha256: String(fields[3])))
    }

    var line: String { "\(name)\t\(file.file)\t\(file.bytes)\t\(file.sha256)\n" }
}
