public import Philology
public import Scripture

/// One tagged word of an edition: a word of the original, or the English words that render one.
public struct Word: Hashable, Sendable {
    public var verse: Verse
    /// From 0 in reading order within the verse.
    public var position: Int
    /// Where it stands in the verse's text, in UTF-8 bytes. Punctuation is left out.
    public var range: Range<Int>
    /// Parts within the word, divided by `/` as the source divides them (Hebrew prefixes and suffixes);
    /// the plain word where it has no parts.
    public var segments: String
    /// The dictionary form, where the source gives it or a lexicon supplies it; empty otherwise.
    public var lemma: String
    /// The Strong's numbers, the chief one first; empty where the word has none.
    public var strongs: [StrongsNumber]
    /// The parse as the source writes it, with its scheme: `oshm:HVhv2ms/Sp`, `morphgnt:V- 3PAI-S--`,
    /// `robinson:V-AAI-3S`, `strongMorph:TH8804`; empty where there is none.
    public var morphology: String

    public init(
        verse: Verse, position: Int, range: Range<Int>, segments: String, lemma: String = "",
        strongs: [StrongsNumber] = [], morphology: String = ""
    ) {
        self.verse = verse
        self.position = position
        self.range = range
        self.segments = segments
        self.lemma = lemma
        self.strongs = strongs
        self.morphology = morphology
    }
}
