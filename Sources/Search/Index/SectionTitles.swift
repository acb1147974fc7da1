internal import Library
internal import Scripture

/// The titles that an edition's editors set over sections of the text, each with the section: as far as the next title of the
/// book, or the book's end.
enum SectionTitles {
    static func of(_ headings: [Heading], in versification: Versification) -> [Library.TopicPassages] {
        let titled = headings.filter { $0.kind == .section && !$0.text.isEmpty }.sorted { $0.verse < $1.verse }
        return titled.enumerated().compactMap { index, heading in
            let next = titled[(index + 1)...].first { $0.verse > heading.verse && $0.verse.book == heading.verse.book }
            let first = max(heading.verse, Verse(heading.verse.book, heading.verse.chapter, 1))
            let last =
                if let next { versification.verse(before: next.verse) } else { end(of: first.book, versification) }
            guard let last, first <= last, let from = versification.map(first, to: .eng).first,
                let through = versification.map(last, to: .eng).last, from <= through
            else { return nil }
            return Library.TopicPassages(
                topic: heading.text, text: "", passages: [Passage(from, through: through)])
        }
    }

    private static func end(of book: Book, _ versification: Versification) -> Verse? {
        let chapter = versification.chapterCount(of: book)
        return versification.lastVerse(of: book, chapter: chapter).map { Verse(book, chapter, $0) }
    }
}
