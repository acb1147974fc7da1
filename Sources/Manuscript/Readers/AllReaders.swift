/// The formats a manuscript may be in, as they are told to a reader.
public let allReaders: [any ManuscriptReader.Type] = [
    PlainText.self, Markdown.self, HTML.self, USFM.self, LaTeX.self, WordProcessor.self, OpenDocument.self,
    ElectronicBook.self, RichTextFormat.self, PDF.self,
]

/// The reader of files whose names end so, or of a format's name; `nil` where there is none. A name without an
/// ending is plain text.
public func reader(forEnding ending: String) -> (any ManuscriptReader.Type)? {
    ending.isEmpty
        ? PlainText.self : allReaders.first { $0.endings.contains(ending) || $0.format == ending }
}
