/// Reads Robinson's codes: `V-AAI-3S`, `N-GSM`, `P-1GS`, `ADV`, one or several divided by spaces, the scheme's name
/// before each or only before the first.
enum RobinsonMorphology {
    static func parse(_ codes: some StringProtocol) -> Parse? {
        var parts: [FeatureSet] = []
        for code in codes.split(separator: " ") {
            let bare = code.hasPrefix("robinson:") ? code.dropFirst("robinson:".count) : code[...]
            guard let part = part(String(bare)) else { return nil }
            parts.append(part)
        }
        return parts.isEmpty ? nil : Parse(language: .greek, parts: parts)
    }

    private static func part(_ code: String) -> FeatureSet? {
        let fields = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(Array.init)
        guard let first = fields.first, var names = partsOfSpeech[String(first)] else { return nil }
        let rest = fields.dropFirst()
        if first == ["V"] {
            guard let form = rest.first, let words = verb(form) else { return nil }
            names += words
        }
        for (place, field) in rest.enumerated() where !(first == ["V"] && place == 0) {
            guard let words = agreement(field, place: place, of: String(first)) else { return nil }
            names += words
        }
        return GreekLetters.set(names)
    }

    /// `PAI`, `2AAP`: tense, voice and mood, with a 2 before second forms.
    private static func verb(_ form: [Character]) -> [String]? {
        let isSecond = form.first == "2"
        let letters = isSecond ? Array(form.dropFirst()) : form
        guard letters.count == 3, let tense = tenses[letters[0]], let voice = voices[letters[1]],
            let mood = moods[letters[2]]
        else { return nil }
        return (isSecond ? ["second"] : []) + tense + voice + mood
    }

    /// What follows a part of speech: `3S`, `NSM`, `1GS`, `PRI`, `C`.
    private static func agreement(_ field: [Character], place: Int, of partOfSpeech: String) -> [String]? {
        let text = String(field)
        if let words = tails[text] {
            // A lone C or S after an adjective or noun is its degree; N after a particle is negation.
            return text == "N" && partOfSpeech == "V" ? nil : words
        }
        var names: [String] = []
        var letters = field[...]
        if partOfSpeech == "S", letters.count == 5 {
            // A possessive names its owner's person and number first: 1SNSM.
            names.append(String(letters.removeFirst()))
            letters.removeFirst()
        } else if let person = letters.first.flatMap({ GreekLetters.persons[$0] }) {
            names.append(person)
            letters.removeFirst()
            if letters.count == 1 { return GreekLetters.numbers[letters[letters.startIndex]].map { names + [$0] } }
        }
        guard 2...3 ~= letters.count, let grammaticalCase = GreekLetters.cases[letters.removeFirst()],
            let number = GreekLetters.numbers[letters.removeFirst()]
        else { return nil }
        names += [grammaticalCase, number]
        if let gender = letters.first {
            guard let name = GreekLetters.genders[gender] else { return nil }
            names.append(name)
        }
        return names
    }

    private static let partsOfSpeech: [String: [String]] = [
        "N": ["noun"], "A": ["adjective"], "T": ["article"], "V": ["verb"], "P": ["pronoun", "personal"],
        "R": ["pronoun", "relative"], "C": ["pronoun", "reciprocal"], "D": ["pronoun", "demonstrative"],
        "K": ["pronoun", "correlative"], "I": ["pronoun", "interrogative"], "X": ["pronoun", "indefinite"],
        "Q": ["pronoun", "correlative"], "F": ["pronoun", "reflexive"], "S": ["pronoun", "possessive"],
        "ADV": ["adverb"], "CONJ": ["conjunction"], "COND": ["conjunction", "conditional"], "PRT": ["particle"],
        "PREP": ["preposition"], "INJ": ["interjection"], "ARAM": ["foreign-word"], "HEB": ["foreign-word"],
    ]
    private static let tenses: [Character: [String]] = [
        "P": ["present"], "I": ["imperfect"], "F": ["future"], "A": ["aorist"], "R": ["perfect"], "L": ["pluperfect"],
        "X": [],
    ]
    /// Deponents are active in sense and named by their form; E, N: the form serves both middle and passive.
    private static let voices: [Character: [String]] = [
        "A": ["active"], "M": ["middle"], "P": ["passive"], "E": ["middle", "passive"], "D": ["middle"],
        "O": ["passive"], "N": ["middle", "passive"], "Q": ["active"], "X": [],
    ]
    private static let moods: [Character: [String]] = [
        "I": ["indicative"], "S": ["subjunctive"], "O": ["optative"], "M": ["imperative"], "N": ["infinitive"],
        "P": ["participle"], "R": ["participle"],
    ]
    private static let tails: [String: [String]] = [
        "PRI": ["proper", "indeclinable"], "NUI": ["cardinal", "indeclinable"], "LI": ["letter-name", "indeclinable"],
        "OI": ["indeclinable"], "C": ["comparative"], "S": ["superlative"], "N": ["negative"], "I": ["interrogative"],
        "ATT": [], "K": [], "P": [], "M": [], "T": [], "AP": [], "A": [], "ABB": [], "IRR": [],
    ]
}
