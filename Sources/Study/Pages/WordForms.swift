internal import Library
internal import Philology

/// A word of the original in Latin letters.
enum Transliterated {
    static func word(_ text: String, _ edition: Resource) -> String { "" }
}

/// A parse code in words a reader understands.
enum ReadableParse {
    static func of(_ morphology: String) -> String { morphology }
}
