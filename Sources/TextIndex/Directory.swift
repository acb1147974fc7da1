/// A range of the file.
struct Section: Hashable, Sendable {
    var offset: Int
    var count: Int
}

/// What the file holds and where: its texts, their fields, and the sections of each.
struct Directory: Sendable {
    struct Field: Sendable {
        var name = ""
        /// Where each term's letters start in `letters`; one more than there are terms.
        var starts = Section(offset: 0, count: 0)
        var letters = Section(offset: 0, count: 0)
        /// By term, its counts and where its postings start.
        var entries = Section(offset: 0, count: 0)
    }

    struct Text: Sendable {
        var name = ""
        var properties: [(name: String, value: String)] = []
        /// How many documents and positions belong to the running text; the others are set apart at the end.
        var mainDocuments = 0
        var mainPositions = 0
        /// Five tables: by document its first position, the start of its text and of its payload (each one more than
        /// there are documents), its key, and its common key; and one byte a document for its zone.
        var positions = Section(offset: 0, count: 0)
        var textStarts = Section(offset: 0, count: 0)
        var payloadStarts = Section(offset: 0, count: 0)
        var keys = Section(offset: 0, count: 0)
        var commonKeys = Section(offset: 0, count: 0)
        var zones = Section(offset: 0, count: 0)
        var text = Section(offset: 0, count: 0)
        var payload = Section(offset: 0, count: 0)
        /// The posting lists of all fields.
        var postings = Section(offset: 0, count: 0)
        var fields: [Field] = []
    }

    var texts: [Text] = []
}

extension Directory {
    var serialized: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(number: texts.count)
        for text in texts {
            bytes.append(string: text.name)
            bytes.append(number: text.properties.count)
            for property in text.properties {
                bytes.append(string: property.name)
                bytes.append(string: property.value)
            }
            bytes.append(number: text.mainDocuments)
            bytes.append(number: text.mainPositions)
            for section in [
                text.positions, text.textStarts, text.payloadStarts, text.keys, text.commonKeys, text.zones, text.text,
                text.payload, text.postings,
            ] { bytes.append(section: section) }
            bytes.append(number: text.fields.count)
            for field in text.fields {
                bytes.append(string: field.name)
                for section in [field.starts, field.letters, field.entries] {
                    bytes.append(section: section)
                }
            }
        }
        return bytes
    }

    /// - Throws: `.inconsistent` where the bytes are no directory.
    init(_ bytes: [UInt8]) throws(IndexError) {
        var reader = DirectoryReader(bytes: bytes)
        for _ in 0..<(try reader.count()) {
            var text = Text()
            text.name = try reader.string()
            for _ in 0..<(try reader.count()) { text.properties.append((try reader.string(), try reader.string())) }
            text.mainDocuments = try reader.number()
            text.mainPositions = try reader.number()
            text.positions = try reader.section()
            text.textStarts = try reader.section()
            text.payloadStarts = try reader.section()
            text.keys = try reader.section()
            text.commonKeys = try reader.section()
            text.zones = try reader.section()
            text.text = try reader.section()
            text.payload = try reader.section()
            text.postings = try reader.section()
            for _ in 0..<(try reader.count()) {
                var field = Field()
                field.name = try reader.string()
                field.starts = try reader.section()
                field.letters = try reader.section()
                field.entries = try reader.section()
                text.fields.append(field)
            }
            texts.append(text)
        }
    }
}

struct DirectoryReader {
    let bytes: [UInt8]
    var offset = 0

    mutating func number() throws(IndexError) -> Int {
        guard offset + 8 <= bytes.count else { throw .inconsistent("the directory is cut short") }
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[offset + place]) << UInt64(place * 8) }
        offset += 8
        guard value < 1 << 48 else { throw .inconsistent("a number in the directory is too large") }
        return Int(value)
    }

    /// A number of things that follow, each of which takes at least eight bytes.
    mutating func count() throws(IndexError) -> Int {
        let count = try number()
        guard count <= (bytes.count - offset) / 8 else { throw .inconsistent("the directory is cut short") }
        return count
    }

    mutating func string() throws(IndexError) -> String {
        let count = try number()
        guard count <= bytes.count - offset else { throw .inconsistent("the directory is cut short") }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    mutating func section() throws(IndexError) -> Section {
        Section(offset: try number(), count: try number())
    }
}

extension [UInt8] {
    /// Eight bytes, little-endian.
    mutating func append(number: Int) {
        for place in 0..<8 { append(UInt8(truncatingIfNeeded: number >> (place * 8))) }
    }

    mutating func append(string: String) {
        append(number: string.utf8.count)
        append(contentsOf: string.utf8)
    }

    mutating func append(section: Section) {
        append(number: section.offset)
        append(number: section.count)
    }

    /// Four bytes, little-endian.
    mutating func append(u32 value: UInt32) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value >> 16))
        append(UInt8(truncatingIfNeeded: value >> 24))
    }

    /// Two bytes, little-endian.
    mutating func append(u16 value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }
}
