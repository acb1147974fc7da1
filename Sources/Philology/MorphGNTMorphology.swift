/// Reads the two columns of MorphGNT: `V- 3PAI-S--`, `N- ----GSM-`.
///
/// The first is the part of speech; the second has eight places for person, tense, voice, mood, case, number, gender
/// and degree, `-` where one does not apply.
enum MorphGNTMorphology {
    static func parse(_ code: some StringProtocol) -> Parse? {
        let columns = code.split(separator: " ")
        guard let first = columns.first, let words = partsOfSpeech[String(first)] else { return nil }
        var names: [String?] = words
        if columns.count > 1 {
            let letters = Array(columns[1])
            guard letters.count == 8 else { return nil }
            let tables = [
                GreekLetters.persons, tenses, voices, moods, GreekLetters.cases, GreekLetters.numbers,
                GreekLetters.genders, GreekLetters.degrees,
            ]
            for (letter, table) in zip(letters, tables) where letter != "-" {
                guard let name = table[letter] else { return nil }
                names.append(name)
            }
        }
        return Parse(language: .greek, parts: [GreekLetters.set(names)])
    }

    private static let partsOfSpeech: [String: [String?]] = [
        "A-": ["adjective"], "C-": ["conjunction"], "D-": ["adverb"], "I-": ["interjection"], "N-": ["noun"],
        "P-": ["preposition"], "RA": ["article"], "RD": ["pronoun", "demonstrative"],
        "RI": ["pronoun", "interrogative"], "RP": ["pronoun", "personal"], "RR": ["pronoun", "relative"],
        "V-": ["verb"], "X-": ["particle"],
    ]
    private static let tenses: [Character: String] = [
        "P": "present", "I": "imperfect", "F": "future", "A": "aorist", "X": "perfect", "Y": "pluperfect",
    ]
    private static let voices: [Character: String] = ["A": "active", "M": "middle", "P": "passive"]
    private static let moods: [Character: String] = [
        "I": "indicative", "D": "imperative", "S": "subjunctive", "O": "optative", "N": "infinitive", "P": "participle",
    ]
}
