/// Writes passages as references, in a style, a language and a numbering.
///
///     ReferenceWriter(.short).text([genesis1_1, genesis1_3, exodus3])    // Gen 1:1, 3; Exod 3
///
/// What it writes, a reader of the same language reads as the same verses.
public struct ReferenceWriter: Sendable {
    /// How references are written.
    public let style: ReferenceStyle
    /// Whose names and marks are written.
    public let language: Language
    /// The numbering to write in; `nil` leaves each passage in its own.
    public let versification: Versification?
    private let words: WordFile

    /// - Parameters:
    ///   - style: how much of a name is written, and with what marks.
    ///   - language: whose names and marks are written.
    ///   - versification: the numbering to write in; `nil` leaves each passage in its own.
    public init(_ style: ReferenceStyle = .short, language: Language = .english, versification: Versification? = nil) {
        self.style = style
        self.language = language
        self.versification = versification
        words = language == .english ? Self.english : WordFile(language: language.code)
    }

    /// Read once: a writer is often made for one reference.
    private static let english = WordFile(language: Language.english.code)

    /// One passage; empty where the numbering to write in has none of it.
    public func text(_ passage: Passage) -> String { text([passage]) }

    /// The passages in the order of their books, those that touch or overlap merged.
    public func text(_ passages: [Passage]) -> String {
        let merged = Self.merge(
            passages.compactMap { passage in
                versification.map { passage.versification.map(passage, to: $0) } ?? passage
            })
        switch style {
        case .osis: return merged.map(\.osis).joined(separator: " ")
        case .spoken: return merged.map(spoken).joined(separator: "; ")
        default: return list(merged)
        }
    }

    /// Passages in order, with those that overlap or follow one another made one.
    static func merge(_ passages: [Passage]) -> [Passage] {
        var result: [Passage] = []
        for passage in passages.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            guard let last = result.last, last.versification == passage.versification,
                passage.first <= last.last
                    || passage.first.book == last.last.book
                        && last.versification.verse(after: last.last) == passage.first
            else {
                result.append(passage)
                continue
            }
            result[result.count - 1] = Passage(
                last.first, through: max(last.last, passage.last), in: last.versification)
        }
        return result
    }

    // MARK: - Lists

    private func list(_ passages: [Passage]) -> String {
        var text = ""
        var book: Book?, chapter: Int?
        for passage in passages {
            let extent = Extent(passage)
            let isOneBook = passage.first.book == passage.last.book
            if passage.first.book != book {
                if !text.isEmpty { text += "; " }
                text +=
                    isOneBook && passage.first.chapter == passage.last.chapter
                    ? singularName(passage.first.book) : name(passage.first.book)
                text += " "
            } else if extent == .verses, chapter == passage.first.chapter {
                text += words.list == "." && style != .usfm ? "." : ", "
            } else {
                text += extent == .chapters && chapter == nil ? ", " : "; "
            }
            let isSameChapter = passage.first.book == book && chapter == passage.first.chapter && extent == .verses
            text += figures(passage, extent, withChapter: !isSameChapter)
            book = isOneBook ? passage.first.book : nil
            chapter =
                isOneBook && extent == .verses && passage.first.chapter == passage.last.chapter
                ? passage.first.chapter : nil
        }
        return text
    }

    private enum Extent {
        case chapters, verses

        init(_ passage: Passage) {
            let scheme = passage.versification
            let endsChapter =
                scheme.lastVerse(of: passage.last.book, chapter: passage.last.chapter) == passage.last.number
            if passage.first.number != 1 || !endsChapter {
                self = .verses
            } else if passage.first.book == passage.last.book, scheme.chapterCount(of: passage.first.book) == 1 {
                // The chapter of a book of one chapter would be read as a verse.
                self = .verses
            } else {
                self = .chapters
            }
        }
    }

    private func figures(_ passage: Passage, _ extent: Extent, withChapter: Bool) -> String {
        let first = passage.first, last = passage.last
        if first.book != last.book {
            return point(first, extent) + dash + name(last.book) + " " + point(last, extent)
        }
        switch extent {
        case .chapters:
            return first.chapter == last.chapter ? "\(first.chapter)" : "\(first.chapter)\(dash)\(last.chapter)"
        case .verses:
            let start = withChapter ? point(first, extent) : "\(first.number)"
            if first == last { return start }
            return start + dash + (first.chapter == last.chapter ? "\(last.number)" : point(last, extent))
        }
    }

    private func point(_ verse: Verse, _ extent: Extent) -> String {
        extent == .verses ? "\(verse.chapter)\(separator)\(verse.number)" : "\(verse.chapter)"
    }

    private var separator: String { style == .usfm ? ":" : words.separator }
    private var dash: String { style == .usfm || style == .compact ? "-" : "–" }

    private func name(_ book: Book) -> String {
        if style == .usfm { return book.usfm }
        if book == .psalm151 { return String(book.name(in: language, style: style.nameStyle).dropLast(4)) + " 151" }
        return book.name(in: language, style: style.nameStyle)
    }

    /// One psalm is a "Psalm", in full.
    private func singularName(_ book: Book) -> String {
        book == .psalms && style == .full ? book.name(in: language, style: .spoken) : name(book)
    }

    // MARK: - Spoken

    private func spoken(_ passage: Passage) -> String {
        let first = passage.first, last = passage.last
        let start = first.book.name(in: language, style: .spoken)
        let until = " \(words.word(.until) ?? "–") "
        if first.book != last.book {
            return start + " " + place(first) + until + last.book.name(in: language, style: .spoken) + " " + place(last)
        }
        switch Extent(passage) {
        case .chapters where first.chapter == last.chapter:
            return start + " " + chapter("\(first.chapter)", isPlural: false)
        case .chapters: return start + " " + chapter("\(first.chapter)\(until)\(last.chapter)", isPlural: true)
        case .verses where first == last: return start + " " + place(first)
        case .verses where first.chapter == last.chapter:
            return start + " " + chapter("\(first.chapter)", isPlural: false)
                + verse("\(first.number)\(until)\(last.number)", isPlural: true)
        case .verses: return start + " " + place(first) + until + place(last)
        }
    }

    private func place(_ verse: Verse) -> String {
        chapter("\(verse.chapter)", isPlural: false) + self.verse("\(verse.number)", isPlural: false)
    }

    private func chapter(_ number: String, isPlural: Bool) -> String {
        if let unit = words.word(.chapterAfter) { return number + unit }
        return "\(words.word(.chapter, form: isPlural ? 1 : 0) ?? "") \(number)"
    }

    private func verse(_ number: String, isPlural: Bool) -> String {
        if let unit = words.word(.verseAfter) { return number + unit }
        return ", \(words.word(.verse, form: isPlural ? 1 : 0) ?? "") \(number)"
    }
}
