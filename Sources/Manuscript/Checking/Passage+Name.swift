internal import Scripture

extension Passage {
    /// As a reader names it: `Exodus 32:10–14`.
    var name: String { ReferenceWriter(.full).text(self) }
}

extension Verse {
    var name: String { Passage(self).name }
}
