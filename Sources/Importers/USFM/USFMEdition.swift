public import Library
internal import Scripture

/// Reads an edition in USFM: a file for one book, or a folder with a file per book.
public struct USFMEdition: Importer {
    public init() {}

    static let extensions = [".usfm", ".sfm", ".usfm3", ".ptx"]

    /// Whether the path is a USFM file or a folder that holds some.
    static func recognises(_ path: String) -> Bool {
        if !SourceFile.isFolder(path) { return hasExtension(path) }
        return ((try? SourceFile.names(in: path)) ?? []).contains(where: hasExtension)
    }

    private static func hasExtension(_ name: String) -> Bool {
        let name = name.lowercased()
        return extensions.contains { name.hasSuffix($0) }
    }

    /// - Throws: ``ImportError/damaged(path:reason:)`` where no file holds a verse.
    public func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        let files: [String]
        if SourceFile.isFolder(path) {
            files = try SourceFile.names(in: path).filter(Self.hasExtension).map { path + "/" + $0 }
        } else {
            files = [path]
        }
        let loose = LooseReference()
        var books: [USFMBook] = []
        for file in files {
            var book = USFMBook(loose, expected: Self.book(ofFile: file))
            book.read(try SourceFile.bytes(file))
            books.append(book)
        }
        guard books.contains(where: { !$0.verses.isEmpty }) else {
            throw .damaged(path: path, reason: "there is no verse in it")
        }
        let title =
            books.lazy.map(\.title).first { !$0.isEmpty } ?? path.split(separator: "/").last.map(String.init) ?? "USFM"
        var content = ResourceContent(
            resource: Resource(
                name: Self.name(of: title), kind: .edition, title: title, language: "und", licence: "", origin: origin))
        var seen: Set<Verse> = []
        for book in books.sorted(by: { ($0.book?.rawValue ?? 255) < ($1.book?.rawValue ?? 255) }) {
            for verse in book.verses {
                // The first of two verses of one number stands.
                if seen.insert(verse.verse).inserted {
                    content.verses.append(verse)
                } else {
                    content.faults.record("verse given twice", at: verse.verse.osis)
                }
            }
            content.headings += book.headings
            content.notes += book.notes
            content.faults.merge(book.faults)
        }
        return [content]
    }

    /// The book that a file's name tells: `21ECCBSB.usfm`, `ECC.usfm`.
    private static func book(ofFile path: String) -> Book? {
        let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
        let starts = [name, name.drop { $0.isNumber }, name.dropFirst(2)]
        return starts.lazy.compactMap { Book(usfm: $0.prefix(3).uppercased()) }.first
    }

    /// The capitals of a title: `BSB` of `Berean Standard Bible`.
    private static func name(of title: String) -> String {
        let words = title.split { !$0.isLetter && !$0.isNumber }
        if words.count == 1 { return title }
        return String(words.compactMap(\.first).filter(\.isUppercase))
    }
}
