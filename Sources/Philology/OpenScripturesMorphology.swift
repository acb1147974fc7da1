/// Reads the codes of the Open Scriptures Hebrew Bible: `HVhv2ms/Sh`, `HC/Ncmsa`, `ANcmsd`.
///
/// The first letter is the language (H, A); then parts divided by `/`, each a part of speech, its kind or stem,
/// and the features that follow. Source of the letters: the project's published list of parsing codes.
enum OpenScripturesMorphology {
    static func parse(_ code: some StringProtocol) -> Parse? {
        var rest = Array(code.utf8)[...]
        let language: Parse.Language
        switch rest.popFirst() {
        case UInt8(ascii: "H"): language = .hebrew
        case UInt8(ascii: "A"): language = .aramaic
        default: return nil
        }
        var parts: [FeatureSet] = []
        for part in rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
            guard let set = read(part, language) else { return nil }
            parts.append(set)
        }
        return parts.isEmpty ? nil : Parse(language: language, parts: parts)
    }

    private static func read(_ part: ArraySlice<UInt8>, _ language: Parse.Language) -> FeatureSet? {
        var letters = part.map { Character(Unicode.Scalar($0)) }[...]
        guard let first = letters.popFirst(), let partOfSpeech = partsOfSpeech[first] else { return nil }
        var names = [partOfSpeech]
        switch first {
        case "V":
            guard let stem = letters.popFirst(), let form = letters.popFirst(),
                let stemName = (language == .hebrew ? hebrewStems : aramaicStems)[stem], let formNames = forms[form]
            else { return nil }
            names.append(stemName)
            names += formNames.split(separator: ".").map(String.init)
        case "T" where letters.first == "d":
            return FeatureSet([Feature(named: "article")].compactMap(\.self))
        case "N", "A", "P", "R", "S", "T":
            if let kind = letters.popFirst(), kind != "x" {
                guard let name = kinds[String(first) + String(kind)] else { return nil }
                names.append(name)
            }
        default: break
        }
        for letter in letters where letter != "x" {
            guard let name = agreement(letter, after: names) else { return nil }
            names.append(name)
        }
        return FeatureSet(names.compactMap { Feature(named: $0) })
    }

    /// Person, gender, number and state follow one another; `d` is dual, or determined once a number stands.
    private static func agreement(_ letter: Character, after names: [String]) -> String? {
        switch letter {
        case "1", "2", "3": String(letter)
        case "m": "masculine"
        case "f": "feminine"
        case "b": "common"
        case "c": names.contains(where: ["singular", "plural", "dual"].contains) ? "construct" : "common"
        case "s": "singular"
        case "p": "plural"
        case "d": names.contains(where: ["singular", "plural", "dual"].contains) ? "determined" : "dual"
        case "a": "absolute"
        default: nil
        }
    }

    private static let partsOfSpeech: [Character: String] = [
        "A": "adjective", "C": "conjunction", "D": "adverb", "N": "noun", "P": "pronoun", "R": "preposition",
        "S": "suffix", "T": "particle", "V": "verb",
    ]

    private static let kinds = [
        "Aa": "adjective", "Ac": "cardinal", "Ag": "gentilic", "Ao": "ordinal",
        "Nc": "common-noun", "Ng": "gentilic", "Np": "proper",
        "Pd": "demonstrative", "Pf": "indefinite", "Pi": "interrogative", "Pp": "personal", "Pr": "relative",
        "Rd": "with-article", "Sd": "directional-he", "Sh": "paragogic-he", "Sn": "paragogic-nun", "Sp": "suffix",
        "Ta": "affirmation", "Te": "exhortation", "Ti": "interrogative", "Tj": "interjection",
        "Tm": "demonstrative", "Tn": "negative", "To": "object-marker", "Tr": "relative",
    ]

    private static let forms: [Character: String] = [
        "p": "perfect", "q": "perfect.sequential", "i": "imperfect", "w": "imperfect.sequential", "h": "cohortative",
        "j": "jussive", "v": "imperative", "r": "participle.active", "s": "participle.passive",
        "a": "infinitive.absolute", "c": "infinitive.construct", "u": "imperfect",
    ]

    private static let hebrewStems: [Character: String] = [
        "q": "qal", "N": "nifal", "p": "piel", "P": "pual", "h": "hifil", "H": "hofal", "t": "hitpael", "o": "polel",
        "O": "polal", "r": "hitpolel", "m": "poel", "M": "poal", "k": "palel", "K": "pulal", "Q": "qal-passive",
        "l": "pilpel", "L": "polpal", "f": "hitpalpel", "D": "nitpael", "j": "pealal", "i": "pilel", "u": "hotpaal",
        "c": "tifil", "v": "hishtafel", "w": "nitpalel", "y": "nitpoel", "z": "hitpoel",
    ]

    private static let aramaicStems: [Character: String] = [
        "q": "peal", "Q": "peil", "u": "hitpeel", "p": "pael", "P": "itpaal", "M": "hitpaal", "a": "afel", "h": "hafel",
        "s": "safel", "e": "shafel", "H": "hofal", "i": "itpeel", "t": "hishtafel", "v": "ishtafel", "w": "hitafel",
        "o": "polel", "z": "itpoel", "r": "hitpolel", "f": "hitpalpel", "b": "hefal", "c": "tifel", "m": "poel",
        "l": "palpel", "L": "itpalpel", "O": "itpolel", "G": "itafal",
    ]
}
