/// The ways in which the index of a library names the words of an edition.
enum IndexFields {
    /// The search form of every word of the text; see `Philology.Folding`.
    static let word = "word"
    /// The word as it is written, cantillation left out and apostrophes made alike.
    static let form = "form"
    /// The stem of every word of an English text.
    static let stem = "stem"
    /// Strong's numbers without leading zeros; one with an extension letter stands also without it.
    static let strong = "strong"
    /// The search form of the lemma.
    static let lemma = "lemma"
    /// The parse with its scheme, as the source writes it.
    static let morph = "morph"
    /// What the word is marked as: `jesus`, `added`, `divine-name`, `selah`, and names of speakers.
    static let mark = "mark"
    /// `pericope`, where one begins.
    static let unit = "unit"

    /// What sets a document apart from the running text.
    enum Zone: UInt8 {
        case text = 0
        case title = 1
        case colophon = 2
    }
}
