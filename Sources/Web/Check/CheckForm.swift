internal import Questions

/// What a reader gives to be checked: a text or a file, and how it is to be read.
struct CheckForm {
    /// With `\n` at the ends of its lines, as a browser's form has them no other way.
    let text: String
    let format: String
    let edition: String
    /// What the file is called, to be given back under that name.
    let name: String
    /// Whether the file ends its lines with `\r\n`.
    let hasReturns: Bool
    /// Fingerprints of the findings whose fixes are to be made.
    let chosen: Set<String>
    /// What is to be done: `apply`, `download`, or nothing but to check.
    let wish: String

    /// - Throws: a mistake where the file is no text that is read here.
    init(_ request: SiteRequest) throws(Refusal) {
        let file = request.files.first { $0.field == "file" && !($0.name.isEmpty && $0.bytes.isEmpty) }
        let given = request.fields.first { $0.name == "text" }?.value ?? ""
        name = Self.fileName(file?.name ?? request.field("name"))
        if let file {
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                throw .mistake(
                    "file",
                    "this file is no UTF-8 text; save it as text, or check it with catena check, which reads documents of many kinds"
                )
            }
            hasReturns = text.utf8.contains(13)
            self.text = Self.plainLines(text)
        } else {
            hasReturns = request.field("lines") == "crlf"
            text = Self.plainLines(given)
        }
        let asked = request.field("format")
        format = CheckQuestion.formats.contains(asked) ? asked : CheckQuestion.format(ofFile: name) ?? "text"
        edition = request.field("edition")
        chosen = Set(request.fields.filter { $0.name == "fix" }.map(\.value))
        wish = request.field("do")
    }

    /// A browser sends every line of a text with `\r\n`.
    private static func plainLines(_ text: String) -> String {
        guard text.utf8.contains(13) else { return text }
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 10, previous == 13 { bytes.removeLast() }
            bytes.append(byte == 13 ? 13 : byte)
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name without anything that a header or a disk could take amiss.
    private static func fileName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let safe = last.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "." || scalar == "_" ? Character(scalar) : "-"
        }
        return String(String(safe).drop { $0 == "." || $0 == "-" }.suffix(80))
    }

    /// The bytes to give back of a text.
    func file(_ text: String) -> [UInt8] {
        guard hasReturns else { return Array(text.utf8) }
        return text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }
    }
}
