/// Reads an entry of a module: markup that need not be well-formed on its own.
///
/// Tags are told as they come, closed or not; the handler keeps the order it needs. Only `&lt;` and its like are
/// expanded. A tag that the entry breaks off is dropped, and counted.
enum MarkupFragment {
    /// - Returns: how many tags were broken off.
    /// - Complexity: O(bytes).
    @discardableResult
    static func read(_ bytes: ArraySlice<UInt8>, into handler: some MarkupHandler) -> Int {
        var broken = 0
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let tag = bytes[at...].firstIndex(of: lessThan) ?? bytes.endIndex
            if tag > at { handler.text(text(bytes[at..<tag])) }
            guard tag < bytes.endIndex else { break }
            if let past = element(bytes[tag...], handler) {
                at = past
            } else if opensTag(bytes[tag...]) {
                broken += 1
                at = bytes.endIndex
            } else {
                handler.text("<")
                at = tag + 1
            }
        }
        return broken
    }

    private static let lessThan = UInt8(ascii: "<")

    private static func opensTag(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let next = rest.dropFirst().first else { return true }
        return isNameByte(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        97...122 ~= byte | 32 || 48...58 ~= byte || byte == 95 || byte == 45 || byte == 46 || byte >= 128
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }

    /// Reads one tag, comment or processing instruction at `<`; gives where it ends, or `nil` where it is none.
    private static func element(_ rest: ArraySlice<UInt8>, _ handler: some MarkupHandler) -> Int? {
        guard opensTag(rest) else { return nil }
        var at = rest.startIndex + 1
        guard at < rest.endIndex else { return nil }
        if rest[at...].starts(with: "!--".utf8) { return end(of: rest[at...], "-->") }
        if rest[at] == UInt8(ascii: "!") || rest[at] == UInt8(ascii: "?") { return end(of: rest[at...], ">") }
        let closes = rest[at] == UInt8(ascii: "/")
        if closes { at += 1 }
        let nameStart = at
        while at < rest.endIndex, isNameByte(rest[at]) { at += 1 }
        guard at > nameStart else { return nil }
        let name = localName(rest[nameStart..<at])
        var attributes = MarkupAttributes()
        while at < rest.endIndex {
            switch rest[at] {
            case UInt8(ascii: ">"):
                closes ? handler.close(name) : handler.open(name, attributes)
                return at + 1
            case UInt8(ascii: "/") where at + 1 < rest.endIndex && rest[at + 1] == UInt8(ascii: ">"):
                handler.open(name, attributes)
                handler.close(name)
                return at + 2
            case lessThan:
                return nil
            case let byte where isNameByte(byte):
                guard let past = attribute(rest[at...], &attributes) else { return nil }
                at = past
            default:
                at += 1
            }
        }
        return nil
    }

    private static func attribute(_ rest: ArraySlice<UInt8>, _ attributes: inout MarkupAttributes) -> Int? {
        var at = rest.startIndex
        while at < rest.endIndex, isNameByte(rest[at]) { at += 1 }
        let name = localName(rest[..<at])
        while at < rest.endIndex, isSpace(rest[at]) { at += 1 }
        guard at < rest.endIndex, rest[at] == UInt8(ascii: "=") else {
            attributes.append(name, "")
            return at
        }
        at += 1
        while at < rest.endIndex, isSpace(rest[at]) { at += 1 }
        guard at < rest.endIndex, rest[at] == UInt8(ascii: "\"") || rest[at] == UInt8(ascii: "'"),
            let quote = rest[(at + 1)...].firstIndex(of: rest[at])
        else { return nil }
        attributes.append(name, text(rest[(at + 1)..<quote]))
        return quote + 1
    }

    private static func localName(_ bytes: ArraySlice<UInt8>) -> String {
        let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
        return String(decoding: colon.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
    }

    private static func end(of rest: ArraySlice<UInt8>, _ mark: String) -> Int? {
        var at = rest.startIndex
        while let next = rest[at...].firstIndex(of: UInt8(ascii: mark == ">" ? ">" : "-")) {
            if rest[next...].starts(with: mark.utf8) { return next + mark.utf8.count }
            at = next + 1
        }
        return nil
    }

    /// Text with its character references expanded; an unknown one stays as it stands.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard var reference = bytes.firstIndex(of: ampersand) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var at = bytes.startIndex
        while reference < bytes.endIndex {
            result += bytes[at..<reference]
            if let (scalar, past) = character(bytes[reference...]) {
                result += String(scalar).utf8
                at = past
            } else {
                result.append(ampersand)
                at = reference + 1
            }
            reference = bytes[at...].firstIndex(of: ampersand) ?? bytes.endIndex
        }
        result += bytes[at...]
        return String(decoding: result, as: UTF8.self)
    }

    private static let ampersand = UInt8(ascii: "&")

    private static func character(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, past: Int)? {
        guard let semicolon = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: rest[(rest.startIndex + 1)..<semicolon], as: UTF8.self)
        let scalar: Unicode.Scalar? =
            switch name {
            case "amp": "&"
            case "lt": "<"
            case "gt": ">"
            case "quot": "\""
            case "apos": "'"
            case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            case _ where name.hasPrefix("#"): UInt32(name.dropFirst(1)).flatMap(Unicode.Scalar.init)
            default: nil
            }
        return scalar.map { ($0, semicolon + 1) }
    }
}
