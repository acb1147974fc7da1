public import Library
internal import Scripture

/// Reads an edition in one OSIS document, with verses as elements or as milestones.
public struct OSISEdition: Importer {
    public init() {}

    static func recognises(_ path: String) -> Bool {
        guard !SourceFile.isFolder(path), let bytes = try? SourceFile.bytes(path) else { return false }
        return String(decoding: bytes.prefix(4096), as: UTF8.self).contains("<osis")
    }

    /// - Throws: ``ImportError/damaged(path:reason:)`` where the document is not well-formed or has no verse.
    public func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        let text = OSISText()
        let books = OSISBooks(text)
        try XMLDocument.read(try SourceFile.bytes(path), path: path, into: books)
        if text.verses.isEmpty { throw .damaged(path: path, reason: "there is no verse in it") }
        let work = books.header.work
        var content = ResourceContent(
            resource: Resource(
                name: work.id.isEmpty ? "OSIS" : work.id, kind: .edition,
                title: work.title.isEmpty ? work.id : work.title,
                language: work.language.isEmpty ? "und" : work.language,
                versification: Self.versification(of: work.versification), licence: work.rights,
                rights: books.header.rights, origin: origin))
        content.verses = text.verses
        content.words = text.words
        content.headings = text.headings
        content.notes = text.notes
        content.faults = text.faults
        return [content]
    }

    /// `Bible.MT` counts as the Hebrew does.
    private static func versification(of system: String) -> Versification {
        SwordOrder.versification(of: system.split(separator: ".").last.map(String.init) ?? "")
    }
}
