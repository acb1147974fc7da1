/// A form with files (RFC 7578, `multipart/form-data`), taken apart.
struct MultipartForm {
    /// A file that was sent.
    struct File {
        /// The field it was chosen in.
        var field: String
        /// What it is called where it comes from; may be anything.
        var name: String
        var bytes: [UInt8]
    }

    private(set) var fields: [(name: String, value: String)] = []
    private(set) var files: [File] = []

    /// - Parameter type: the value of `content-type`.
    /// - Returns: `nil` for what is no such form.
    init?(_ body: [UInt8], type: String) {
        guard let boundary = Self.parameter("boundary", of: type), 1...70 ~= boundary.utf8.count else { return nil }
        let mark = Array("--\(boundary)".utf8)
        guard var place = Self.find(mark, in: body, from: 0) else { return nil }
        while true {
            place += mark.count
            if body[place...].starts(with: "--".utf8) { return }
            guard body[place...].starts(with: "\r\n".utf8), let end = Self.find([13, 10] + mark, in: body, from: place)
            else { return nil }
            guard add(body[(place + 2)..<max(place + 2, end)]) else { return nil }
            place = end + 2
        }
    }

    /// Takes one part: headers, an empty line, what it says.
    private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(part)
        guard let end = Self.find([13, 10, 13, 10], in: bytes, from: 0),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { return false }
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let name = Self.parameter("name", of: line) else { return false }
        let content = bytes[(end + 4)...]
        if let file = Self.parameter("filename", of: line) {
            files.append(File(field: name, name: file, bytes: Array(content)))
            return true
        }
        guard let value = String(validating: content, as: UTF8.self) else { return false }
        fields.append((name, value))
        return true
    }

    /// `boundary` of `multipart/form-data; boundary=x`, in quotation marks or without.
    private static func parameter(_ name: String, of header: some StringProtocol) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let part = part.drop { $0 == " " }
            guard part.lowercased().hasPrefix(name + "=") else { continue }
            let value = part.dropFirst(name.count + 1)
            return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
        }
        return nil
    }

    private static func find(_ words: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = words.first, bytes.count >= words.count else { return nil }
        var place = start
        while place <= bytes.count - words.count {
            if bytes[place] == first, bytes[place..<place + words.count].elementsEqual(words) { return place }
            place += 1
        }
        return nil
    }
}
