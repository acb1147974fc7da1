internal import Library
internal import Questions
internal import Scripture

/// The words of passages, as an editor shows and inserts them.
struct VerseTexts {
    let library: Library
    let edition: Resource

    /// - Parameter name: the edition asked for; without it, or without such an edition, the first of the standard ones.
    init?(_ library: OpenLibrary, edition name: String) {
        guard let edition = library.library.resource(named: name) ?? library.standardEditions.first,
            edition.kind == .edition
        else { return nil }
        self.library = library.library
        self.edition = edition
    }

    /// The verses of a passage with their words, at most so many; empty where the edition lacks them.
    func verses(_ passage: Passage, most: Int = 200) -> [(verse: Verse, text: String)] {
        let all = passage.verses
        var part = passage
        if all.count > most, let last = all.prefix(most).last {
            part = Passage(passage.first, through: last, in: passage.versification)
        }
        let found = (try? library.verses(of: part, in: edition)) ?? []
        return found.filter { !$0.text.isEmpty }.map { ($0.verse, $0.text) }
    }

    /// All the words of a passage in one line; `nil` where it is longer than anyone quotes, or is not there.
    func words(_ passage: Passage) -> String? {
        guard passage.verses.count <= 12 else { return nil }
        let verses = verses(passage)
        return verses.isEmpty ? nil : verses.map(\.text).joined(separator: " ")
    }
}
