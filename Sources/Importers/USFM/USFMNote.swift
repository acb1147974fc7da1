internal import Library
internal import Scripture

/// A note being read: `\f + \fr 1:3 \ft Or \fqa a canopy\f*`.
struct USFMNote {
    private let kind: Note.Kind
    private var text = RunningText()
    private var catchword = RunningText()
    private var part = ""
    /// Whether the caller (`+`, `-`, `a`) is still to come.
    private var awaitsCaller: Bool

    init(kind: Note.Kind, hasCaller: Bool) {
        self.kind = kind
        awaitsCaller = hasCaller
    }

    mutating func open(_ marker: String) {
        awaitsCaller = false
        switch marker {
        case "fr", "xo", "fq", "fk", "xk", "xq", "ft", "xt", "fqa", "fl", "fv", "fp", "fdc", "xta", "xop":
            part = marker
            if marker == "fp" { text.space() }
        default: break
        }
    }

    mutating func add(_ piece: String) {
        switch part {
        case "fr", "xo", "xop": break
        case "fq", "fk", "xk", "xq":
            // The words of the text that the note is on; later ones are part of what it says.
            if text.isEmpty { catchword.append(piece) } else { text.append(piece) }
        default:
            guard awaitsCaller else { return text.append(piece) }
            let rest = piece.drop { $0 == " " }.drop { $0 != " " }
            if !rest.isEmpty { awaitsCaller = false }
            text.append(rest)
        }
    }

    /// The note, or `nil` where it says nothing.
    func note(at verse: Verse, offset: Int, _ loose: LooseReference) -> Note? {
        guard !text.isEmpty || !catchword.isEmpty else { return nil }
        let references = loose.found(in: text.string, context: Passage(verse)).map(\.passage)
        return Note(
            verse: verse, offset: offset, kind: kind, catchword: catchword.string, text: text.string,
            references: references)
    }
}
