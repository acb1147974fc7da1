/// The formats a manuscript may be in, as they are told to a reader.
public let allReaders: [any ManuscriptReader.Type] = [
    PlainTextReader.self, MarkdownReader.self, HTMLReader.self, USFMReader.self, LaTeXReader.self, WordReader.self,
    OpenDocumentReader.self, BookReader.self, RichTextReader.self, PDFReader.self,
]

/// The reader of files whose names end so, or of a format's name; `nil` where there is none. A name without an
/// ending is plain text.
public func manuscriptReader(forEnding ending: String) -> (any ManuscriptReader.Type)? {
    ending.isEmpty
        ? PlainTextReader.self : allReaders.first { $0.endings.contains(ending) || $0.format == ending }
}
