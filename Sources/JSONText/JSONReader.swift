/// Reads JSON text (RFC 8259).
///
/// Objects keep their members' order; of a name given twice both stay. Nesting is read 128 deep.
public struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// The value that the bytes are, or `nil` where they are no JSON text or more than one value.
    public static func value(of bytes: [UInt8]) -> JSON? {
        var reader = JSONReader(bytes: bytes)
        reader.skipSpace()
        guard let value = reader.value() else { return nil }
        reader.skipSpace()
        return reader.place == bytes.count ? value : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func skipSpace() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() -> JSON? {
        switch next {
        case 0x7B: object()
        case 0x5B: array()
        case 0x22: string().map { .string($0) }
        case 0x74: word("true", .bool(true))
        case 0x66: word("false", .bool(false))
        case 0x6E: word("null", .null)
        default: number()
        }
    }

    private mutating func word(_ text: String, _ value: JSON) -> JSON? {
        guard bytes[place...].starts(with: text.utf8) else { return nil }
        place += text.utf8.count
        return value
    }

    private mutating func object() -> JSON? {
        guard depth < 128 else { return nil }
        depth += 1
        defer { depth -= 1 }
        place += 1
        var members: [JSON.Member] = []
        if take(0x7D) { return .object(members) }
        repeat {
            skipSpace()
            guard next == 0x22, let name = string(), take(0x3A) else { return nil }
            skipSpace()
            guard let value = value() else { return nil }
            members.append(JSON.Member(name, value))
        } while take(0x2C)
        return take(0x7D) ? .object(members) : nil
    }

    private mutating func array() -> JSON? {
        guard depth < 128 else { return nil }
        depth += 1
        defer { depth -= 1 }
        place += 1
        var values: [JSON] = []
        if take(0x5D) { return .array(values) }
        repeat {
            skipSpace()
            guard let value = value() else { return nil }
            values.append(value)
        } while take(0x2C)
        return take(0x5D) ? .array(values) : nil
    }

    private mutating func number() -> JSON? {
        let start = place
        while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if let integer = Int(text) { return .integer(integer) }
        return Double(text).map { .number($0) }
    }

    private mutating func string() -> String? {
        place += 1
        var result: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22: return String(decoding: result, as: UTF8.self)
            case 0x5C:
                guard let scalar = escape() else { return nil }
                result += UTF8.encode(scalar).map(Array.init) ?? []
            case 0..<0x20: return nil
            default: result.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        let byte = next
        place += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(byte)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75:
            guard let unit = hexadecimal() else { return nil }
            guard 0xD800..<0xDC00 ~= unit else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
            // The other half of a pair; half a pair alone reads as U+FFFD.
            guard next == 0x5C, place + 1 < bytes.count, bytes[place + 1] == 0x75 else { return "\u{FFFD}" }
            place += 2
            guard let low = hexadecimal() else { return nil }
            guard 0xDC00..<0xE000 ~= low else { return "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
        place += 4
        return value
    }
}

extension JSON {
    /// A member of an object, or `nil` where there is none or this is no object.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The string, where it is one.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }
}
