internal import Library
internal import Scripture

/// A heading being read.
struct HeadingDraft {
    var kind: Heading.Kind
    /// Whether it stands after the verse's text has begun.
    var followsText: Bool
    var text = RunningText()
}

/// A note being read.
struct NoteDraft {
    var kind: Note.Kind
    var references: [Passage] = []
    var isInCatchword = false
    private var text = RunningText()
    private var catchword = RunningText()

    init(kind: Note.Kind) { self.kind = kind }

    mutating func append(_ piece: some StringProtocol) {
        if isInCatchword { catchword.append(piece) } else { text.append(piece) }
    }

    /// The note, or `nil` where it says nothing.
    /// - Parameter splitsCatchword: whether `moving: or, creeping` is a note on `moving`.
    func note(at verse: Verse, offset: Int, splitsCatchword: Bool) -> Note? {
        var text = text.string
        var catchword = catchword.string
        if splitsCatchword, catchword.isEmpty, let colon = text.utf8.firstRange(of: ": ".utf8) {
            catchword = String(text[..<colon.lowerBound])
            text = String(text[colon.upperBound...])
        }
        guard !text.isEmpty || !catchword.isEmpty else { return nil }
        return Note(verse: verse, offset: offset, kind: kind, catchword: catchword, text: text, references: references)
    }
}
