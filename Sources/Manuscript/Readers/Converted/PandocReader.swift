/// A reader of files that pandoc turns into HTML. Places are told by paragraph.
protocol PandocReader: ManuscriptReader {
    /// Whether the file is a zip archive.
    static var isPacked: Bool { get }
}

extension PandocReader {
    public static var isNative: Bool { false }
    static var isPacked: Bool { true }

    public static func read(_ file: [UInt8], named name: String) throws(ManuscriptError) -> ManuscriptText {
        if isPacked { try PackedFile.check(file) }
        let program = Conversion(program: "pandoc", package: "pandoc")
        // Its own heap is limited, and what it writes is too, so that a small file cannot become an endless one.
        let page = try program.convert(
            file, ending: format,
            arguments: { ["--from=\(format)", "--to=html5", "--wrap=none", "+RTS", "-M1g", "-RTS", $0] })
        var text = try HTMLReader.read(page, named: name)
        text.placing = .paragraphs
        text.faults = []
        text.remarks = []
        return text
    }
}
