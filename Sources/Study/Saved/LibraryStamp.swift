internal import JSONText
public import Library
public import TextIndex

/// What a study was drawn from, so that it can be told later whether the library has changed.
public struct LibraryStamp: Hashable, Sendable {
    /// Where each resource was taken from, by its name: a package with its version, or a folder.
    public let origins: [String: String]
    /// Sixteen hexadecimal digits; the same for the same resources and the same text.
    public let checksum: String

    public init(_ library: Library, _ index: TextIndex) {
        origins = Dictionary(library.resources.map { ($0.name, $0.origin) }) { first, _ in first }
        // FNV-1a over the resources in the order of their names, begun with the sum of the text index.
        var sum = 0xCBF2_9CE4_8422_2325 ^ index.identity
        for (name, origin) in origins.sorted(by: { $0.key < $1.key }) {
            for byte in "\(name)\t\(origin)\n".utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        let digits = String(sum, radix: 16)
        checksum = String(repeating: "0", count: 16 - digits.count) + digits
    }

    var json: JSON {
        [
            "checksum": .string(checksum),
            "resources": .object(
                origins.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        checksum = try json.string("checksum")
        guard case .object(let members) = try json.field("resources") else { throw .damaged("resources") }
        origins = Dictionary(members.compactMap { member in member.value.string.map { (member.name, $0) } }) {
            first, _ in first
        }
    }
}
