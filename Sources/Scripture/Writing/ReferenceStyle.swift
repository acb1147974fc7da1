/// How references are written.
public enum ReferenceStyle: String, CaseIterable, Sendable {
    /// `Gen.1.1-Gen.1.3`
    case osis
    /// `GEN 1:1-3`
    case usfm
    /// `Genesis 1:1–3`
    case full
    /// `Gen 1:1–3`, in English after *The SBL Handbook of Style*.
    case short
    /// `Gn 1:1-3`: the least that is in use.
    case compact
    /// `Genesis chapter 1, verses 1 to 3`, as it is read aloud.
    case spoken

    var nameStyle: Book.NameStyle {
        switch self {
        case .osis, .usfm, .short: .short
        case .full: .full
        case .compact: .compact
        case .spoken: .spoken
        }
    }
}
