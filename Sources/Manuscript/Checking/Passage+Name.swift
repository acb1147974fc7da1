internal import Scripture

extension Passage {
    /// Making one reads a table of names: it is made once.
    private static let writer = ReferenceWriter(.full)

    /// As a reader names it: `Exodus 32:10–14`.
    var name: String { Self.writer.text(self) }
}

extension Verse {
    var name: String { Passage(self).name }
}
