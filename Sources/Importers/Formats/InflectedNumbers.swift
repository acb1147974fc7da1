internal import Library
internal import Philology

/// Numbers that Strong's gave to forms of a word (G2076 is ἐστί, “third person singular present indicative of” G1510), each
/// with the number of the word itself.
///
/// Strong's own derivations say which they are: nothing but terms of grammar, and one other number. A form that the Greek
/// text has as a word of its own (ἀλλά, “neuter plural of” ἄλλος) is left alone.
struct InflectedNumbers {
    private var words: [StrongsNumber: StrongsNumber] = [:]

    /// - Parameters:
    ///   - entries: those of Strong's Greek dictionary.
    ///   - own: the numbers that are words of their own.
    init(_ entries: [LexiconEntry], besides own: Set<StrongsNumber>) {
        for entry in entries {
            guard let number = entry.strongs.first, !own.contains(number), let word = Self.word(entry.derivation) else {
                continue
            }
            words[number] = word
        }
    }

    /// The word that a number is a form of; a form of a form leads on to its word (G5213, G5210, G4771).
    subscript(number: StrongsNumber) -> StrongsNumber? {
        var word = words[number]
        for _ in 0..<3 { word = word.flatMap { words[$0] ?? $0 } }
        return word == number ? nil : word
    }

    /// Puts the word's number after the form's, where it does not stand already.
    func complete(_ words: inout [Word]) {
        for index in words.indices {
            for number in words[index].strongs {
                guard let word = self[number], !words[index].strongs.contains(word),
                    let place = words[index].strongs.firstIndex(of: number)
                else { continue }
                words[index].strongs.insert(word, at: place + 1)
            }
        }
    }

    /// `second person plural present indicative of G1510;` gives G1510.
    private static func word(_ derivation: String) -> StrongsNumber? {
        let statement = derivation.prefix { $0 != ";" && $0 != "(" }
        let names = statement.split { $0 == " " || $0 == "," }
        guard names.count > 2, let number = names.last.flatMap({ StrongsNumber(String($0)) }),
            number.language == .greek, ["of", "from"].contains(names[names.count - 2]),
            names.dropLast(2).allSatisfy({ terms.contains($0.lowercased()) })
        else { return nil }
        return number
    }

    private static let terms: Set<String> = [
        "first", "second", "third", "1st", "2nd", "3rd", "person", "singular", "plural", "present", "past", "future",
        "imperfect", "aorist", "perfect", "active", "middle", "passive", "voice", "indicative", "subjunctive",
        "optative", "imperative", "infinitive", "participle", "nominative", "genitive", "dative", "accusative", "case",
        "masculine", "feminine", "neuter", "irregular", "the", "of", "or", "and", "respectively",
    ]
}
