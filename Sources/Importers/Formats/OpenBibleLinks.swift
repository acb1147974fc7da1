public import Library
internal import Scripture

/// Reads cross-references as OpenBible.info publishes them: a table of from, to (a verse or a range) and votes.
public struct OpenBibleLinks: Importer {
    public init() {}

    private static let heading = "From Verse\tTo Verse\tVotes"

    static func recognises(_ path: String) -> Bool {
        guard !SourceFile.isFolder(path), let bytes = try? SourceFile.bytes(path) else { return false }
        return bytes.starts(with: heading.utf8)
    }

    /// - Throws: ``ImportError/damaged(path:reason:)`` where no line is a link.
    public func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        let bytes = try SourceFile.bytes(path)
        var content = ResourceContent(
            resource: Resource(
                name: "OpenBible", kind: .links, title: "OpenBible.info Cross References", language: "en",
                licence: "CC BY", origin: origin))
        content.links.reserveCapacity(bytes.count / 24)
        for (number, line) in bytes.split(separator: 10).enumerated() {
            let line = line.last == 13 ? line.dropLast() : line
            if number == 0, line.starts(with: Self.heading.utf8) {
                // `#www.openbible.info CC-BY 2026-02-23`
                if let note = line.split(separator: 9).dropFirst(3).first {
                    content.resource.rights = String(decoding: note.drop { $0 == 35 }, as: UTF8.self)
                }
                continue
            }
            let fields = line.split(separator: 9, omittingEmptySubsequences: false)
            guard fields.count >= 3, let from = Self.passage(fields[0]), let to = Self.passage(fields[1]),
                let votes = Self.number(fields[2])
            else {
                content.faults.record(
                    "line that is no link",
                    at: "line \(number + 1): \(String(decoding: line.prefix(60), as: UTF8.self))")
                continue
            }
            content.links.append(Link(from: from, to: to, votes: votes))
        }
        if content.links.isEmpty { throw .damaged(path: path, reason: "it holds no link") }
        return [content]
    }

    private static func passage(_ field: ArraySlice<UInt8>) -> Passage? {
        LooseReference.passage(osis: String(decoding: field, as: UTF8.self))
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int? { Int(String(decoding: field, as: UTF8.self)) }
}
