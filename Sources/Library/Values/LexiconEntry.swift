public import Philology
public import Scripture

/// An entry of a lexicon.
public struct LexiconEntry: Hashable, Sendable {
    /// The key in its own lexicon, unique there: `H3240`, `a.ab.ac`, `μεσίτης`.
    public var key: String
    /// The Strong's numbers it treats; empty where the lexicon does not say.
    public var strongs: [StrongsNumber]
    /// The dictionary form in its script, pointed or accented: `יָנַח`.
    public var headword: String
    public var transliteration: String
    /// As the lexicon writes it: `v`, `n-m`, `ὁ, ἡ`.
    public var partOfSpeech: String
    /// One line: what the word means.
    public var gloss: String
    /// The whole entry as plain text; paragraphs and numbered senses each begin a line.
    public var text: String
    /// How the King James Version renders it, where the lexicon lists it; empty otherwise.
    public var renderings: String
    /// Derivation, where the lexicon gives it; empty otherwise.
    public var derivation: String
    /// Passages cited, in the order cited.
    public var references: [Passage]
    /// Words of the other language the lexicon links it to (Abbott-Smith's Hebrew).
    public var related: [StrongsNumber]

    public init(
        key: String, strongs: [StrongsNumber], headword: String, transliteration: String = "",
        partOfSpeech: String = "", gloss: String, text: String, renderings: String = "", derivation: String = "",
        references: [Passage] = [], related: [StrongsNumber] = []
    ) {
        self.key = key
        self.strongs = strongs
        self.headword = headword
        self.transliteration = transliteration
        self.partOfSpeech = partOfSpeech
        self.gloss = gloss
        self.text = text
        self.renderings = renderings
        self.derivation = derivation
        self.references = references
        self.related = related
    }
}
