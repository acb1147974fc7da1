internal import Library
internal import Philology
internal import Scripture

/// The Hebrew Bible of the Open Scriptures project (`morphhb`): the Westminster Leningrad Codex with lemma and parse for
/// every word.
///
/// The text is the written one (ketiv), with accents and vowels; what is read for it (qere) is a note on it.
enum HebrewBible {
    /// - Parameters:
    ///   - folder: with a file per book, `Gen.xml` …
    ///   - headwords: dictionary forms by Strong's number.
    static func read(_ folder: String, headwords: [Int: String], origin: String) throws(ImportError) -> ResourceContent
    {
        var content = ResourceContent(
            resource: Resource(
                name: "OSHB", kind: .edition, title: "Open Scriptures Hebrew Bible", language: "hbo",
                versification: .org,
                licence: "CC BY 4.0, text Public Domain", origin: origin))
        for book in Book.allCases where book.isOldTestament {
            let path = "\(folder)/\(book.osis).xml"
            guard SourceFile.exists(path) else {
                content.faults.record("book absent", at: book.osis)
                continue
            }
            let reader = HebrewBook(headwords: headwords)
            try XMLDocument.read(try SourceFile.bytes(path), path: path, into: reader)
            if content.resource.rights.isEmpty { content.resource.rights = reader.header.rights }
            content.verses += reader.verses
            content.words += reader.words
            content.notes += reader.notes
            content.faults.merge(reader.faults)
        }
        if content.verses.isEmpty { throw .unreadable(path: folder, reason: "it holds none of the books") }
        return content
    }
}
