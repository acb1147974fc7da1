/// A package as the system's signed lists describe it.
struct PackageCandidate: Hashable, Sendable {
    /// `sword-text-kjv_14.3-1_all.deb`
    var file: String
    var bytes: Int
    /// In lower-case hexadecimal digits.
    var sha256: String

    /// Reads a line of `apt-get download --print-uris`: `'URI' FILE BYTES SHA256:DIGEST`; `nil` where it is none.
    init?(line: Substring) {
        let fields = line.split(separator: " ")
        guard fields.count == 4, fields[0].hasPrefix("'"), fields[1].hasSuffix(".deb"), !fields[1].contains("/"),
            let bytes = Int(fields[2]), fields[3].hasPrefix("SHA256:")
        else { return nil }
        self.init(file: String(fields[1]), bytes: bytes, sha256: fields[3].dropFirst(7).lowercased())
    }

    init(file: String, bytes: Int, sha256: String) {
        self.file = file
        self.bytes = bytes
        self.sha256 = sha256
    }

    /// `14.3-1`; file names write the colon of an epoch as `%3a`.
    var version: String {
        let fields = (file.hasSuffix(".deb") ? file.dropLast(4) : file[...]).split(separator: "_")
        return fields.count > 1 ? String(fields[1]).replacing("%3a", with: ":") : ""
    }
}
