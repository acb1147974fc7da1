package import Library
package import Manuscript
internal import Scripture

extension EditionShelf {
    /// The editions of a library, which is asked for only when a text needs more of them than their names.
    package init(names: [String], of library: @escaping @Sendable () -> Library?) {
        self.init(
            names: names,
            absent: { passage, name in library().map { Self.absent(passage, name, in: $0) } ?? [] },
            notes: { passage, name in library().map { Self.notes(on: passage, name, in: $0) } ?? [] })
    }

    /// The verses of a passage that an edition does not have.
    private static func absent(_ passage: Passage, _ name: String, in library: Library) -> [Verse] {
        guard let edition = library.resource(named: name), let found = try? library.verses(of: passage, in: edition)
        else { return [] }
        let here = Set(found.filter { !$0.text.isEmpty }.map(\.verse))
        return passage.verses.filter { verse in
            let native = passage.versification.map(verse, to: edition.versification)
            return verse.number > 0 && !native.contains(where: here.contains)
        }
    }

    /// An edition's footnotes on a passage; its references to other passages are none.
    private static func notes(on passage: Passage, _ name: String, in library: Library) -> [String] {
        guard let edition = library.resource(named: name), let found = try? library.notes(of: passage, in: edition)
        else { return [] }
        return found.filter { $0.kind != .crossReference }.map(\.text)
    }
}
