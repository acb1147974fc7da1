/// Finds the references in a text, and tells what they mean.
///
///     let reader = ReferenceReader()
///     reader.references(in: "See Gen 1:1, 3, 5-7; 2:4.").map(\.osis)
///     // Gen.1.1, Gen.1.3, Gen.1.5-Gen.1.7, Gen.2.4
///
/// A reader is a value that holds the tables of its languages; make one and use it for many texts.
public struct ReferenceReader: Sendable {
    let grammar: ReferenceGrammar

    /// - Parameters:
    ///   - languages: whose names and words are read. Where a name or a mark differs between them, the first decides.
    ///   - versification: the numbering that references are written in and judged by.
    ///   - edition: whether an edition has a verse; references to verses it lacks are reported so. `nil` asks about none.
    public init(
        languages: [Language] = [.english], versification: Versification = .eng,
        edition: (@Sendable (Verse) -> Bool)? = nil
    ) {
        let lexicon = languages == [.english] ? Lexicon.english : Lexicon(languages: languages)
        grammar = ReferenceGrammar(
            lexicon: lexicon, judge: ReferenceJudge(versification: versification, isPresent: edition))
    }

    /// The numbering that references are written in and judged by.
    public var versification: Versification { grammar.versification }

    /// The references in a text, in order.
    /// - Parameter context: what references without a book count from, such as the passage that a note stands at.
    /// - Complexity: O(length of the text).
    public func references(in text: String, context: Passage? = nil) -> [Reference] {
        references(in: Array(text.utf8), context: context)
    }

    /// The references in UTF-8 bytes, which need not be well-formed.
    public func references(in bytes: [UInt8], context: Passage? = nil) -> [Reference] {
        var scanner = scanner(context)
        var references: [Reference] = []
        let text = ReadingText(bytes)
        if context != nil, let start = scanner.startList(text, &references) {
            _ = scanner.read(text, from: start, to: text.end, &references)
        } else {
            _ = scanner.read(text, from: 0, to: text.end, &references)
        }
        return references
    }

    func scanner(_ context: Passage?) -> ReferenceScanner {
        var scanner = ReferenceScanner(grammar: grammar)
        if let context {
            scanner.grammar.state.home = ReadingState.Place(
                book: context.first.book, chapter: context.first.chapter,
                verse: context.isWholeChapters ? nil : context.first.number)
        }
        return scanner
    }
}

extension Passage {
    /// Whether it begins and ends with a chapter.
    var isWholeChapters: Bool {
        first.number <= 1 && versification.lastVerse(of: last.book, chapter: last.chapter) == last.number
    }
}

extension Lexicon {
    static let english = Lexicon(languages: [.english])
}
