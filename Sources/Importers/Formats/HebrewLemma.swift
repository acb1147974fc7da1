internal import Philology

/// A lemma as `morphhb` writes it: `c/6213 a`, `l`, `2679+`. Letters stand for what is prefixed, numbers are Strong's.
struct HebrewLemma {
    private(set) var strongs: [StrongsNumber] = []
    /// The dictionary form: of the number, or where there is none of the last letter.
    private(set) var form = ""

    init(_ lemma: String, headwords: [Int: String]) {
        var last = ""
        for part in lemma.split(separator: "/") {
            let words = part.split(whereSeparator: { $0 == " " || $0 == "+" })
            guard let first = words.first else { continue }
            let suffix = words.count > 1 ? words[1] : ""
            if let number = StrongsNumber("H\(first)\(suffix)") ?? StrongsNumber("H\(first)") {
                strongs.append(number)
            } else {
                last = Self.prefixes[String(first)] ?? ""
            }
        }
        form = strongs.last.flatMap { headwords[$0.number] } ?? last
    }

    /// After the project's table of prefix letters.
    private static let prefixes = [
        "b": "בְּ", "c": "וְ", "d": "הַ", "i": "הֲ", "k": "כְּ", "l": "לְ", "m": "מִן", "s": "שֶׁ",
    ]
}
