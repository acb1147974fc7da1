/// What a word does in a reference. A word may do several things.
struct WordRole: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let chapter = WordRole(rawValue: 1 << 0)
    static let verse = WordRole(rawValue: 1 << 1)
    static let title = WordRole(rawValue: 1 << 2)
    /// `ff`: and those that follow.
    static let following = WordRole(rawValue: 1 << 3)
    /// `f`: and the next.
    static let next = WordRole(rawValue: 1 << 4)
    /// `to`, `through`: makes a range.
    static let until = WordRole(rawValue: 1 << 5)
    static let and = WordRole(rawValue: 1 << 6)
    /// `cf.`, `see also`: goes on with another reference.
    static let compare = WordRole(rawValue: 1 << 7)
    /// `ibid.`
    static let same = WordRole(rawValue: 1 << 8)
    /// `of` in "chapter 3 of Genesis".
    static let of = WordRole(rawValue: 1 << 9)
    /// May stand between the number and the name of a book: "First Epistle of John".
    static let lead = WordRole(rawValue: 1 << 10)
    /// Makes a time of day of the figures before it.
    static let hour = WordRole(rawValue: 1 << 11)
    /// Makes a ratio, a score or a time of the figures beside it.
    static let measure = WordRole(rawValue: 1 << 12)
    static let ordinal = WordRole(rawValue: 1 << 13)
    /// Makes another book's or a note's number of the figures after it.
    static let other = WordRole(rawValue: 1 << 14)

    /// An edition's abbreviation, which may stand among references: `NIV`.
    static let edition = WordRole(rawValue: 1 << 15)

    /// `章`, `장`: stands after the chapter's number.
    static let chapterAfter = WordRole(rawValue: 1 << 16)
    /// `節`, `절`: stands after the verse's number.
    static let verseAfter = WordRole(rawValue: 1 << 17)

    /// May stand before a time of day as well as before a reference: `at`, `about`.
    static let near = WordRole(rawValue: 1 << 18)
    /// Joins a score or a ratio to its figures: "the score was 2:1".
    static let copula = WordRole(rawValue: 1 << 19)
    /// What a number counts: "John 3 years later".
    static let unit = WordRole(rawValue: 1 << 20)

    static let named: [String: WordRole] = [
        "chapter": .chapter, "verse": .verse, "title": .title, "following": .following, "next": .next,
        "until": .until, "and": .and, "compare": .compare, "same": .same, "of": .of, "lead": .lead,
        "hour": .hour, "measure": .measure, "ordinal": .ordinal, "other": .other, "edition": .edition,
        "near": .near, "copula": .copula, "unit": .unit, "chapterAfter": .chapterAfter, "verseAfter": .verseAfter,
    ]
}

/// The words and marks of references in one language, as its `words.tsv` gives them.
struct WordFile: Sendable {
    /// Between chapter and verse, when written.
    private(set) var separator = ":"
    /// Between verses of one chapter, when written.
    private(set) var list = ","
    private(set) var words: [(text: String, role: WordRole, ordinal: Int)] = []
    /// Words that no misspelling of a book's name is to be seen in.
    private(set) var ordinary: [String] = []

    /// The first form of a word that does this, as it is written.
    func word(_ role: WordRole, form: Int = 0) -> String? {
        let forms = words.filter { $0.role == role }.map(\.text)
        return form < forms.count ? forms[form] : forms.first
    }

    init(language code: String) {
        for line in Table(named: "languages/\(code)/words.tsv").lines {
            let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard fields.count == 2 else { continue }
            let kind = fields[0].split(separator: " ")
            let forms = fields[1].split(separator: ",").map(NameFile.trimmed)
            switch fields[0] {
            case "separator": separator = fields[1]
            case "list": list = fields[1]
            case "ordinary": ordinary += forms
            default:
                guard let role = WordRole.named[String(kind[0])] else { continue }
                let ordinal = kind.count > 1 ? Int(kind[1]) ?? 0 : 0
                words += forms.map { ($0, role, ordinal) }
            }
        }
    }
}
