internal import Library
internal import Philology

/// A word of the original in Latin letters.
enum Transliterated {
    static func word(_ text: String) -> String { Transliteration.latin(text) }
}

/// A parse code in words a reader understands; the code itself where it cannot be read.
enum ReadableParse {
    static func of(_ morphology: String) -> String { Parse(morphology)?.description ?? morphology }
}
