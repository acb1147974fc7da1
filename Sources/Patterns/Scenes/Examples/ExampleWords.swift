internal import Philology
internal import Scripture
internal import TextIndex

/// The words that examples have in common, with how much each tells.
///
/// A word is a Strong's number or an English stem. It tells the more the rarer it is and the more of the examples have
/// it: ln(verses ÷ its verses) × (share of examples)². Names are left out: they are the people of the instances.
struct ExampleWords {
    struct Word: Hashable {
        var field: String
        var term: String
    }

    struct Told {
        var weight: Double
        /// The first verse of an example that has it.
        var with: Int
        /// Ascending, each once.
        var verses: [Int32]
    }

    /// The most telling first.
    private(set) var words: [(word: Word, told: Told)] = []

    private static let most = 60
    /// What stands in one verse of twenty tells nothing.
    private static let commonest = 0.05

    init(_ examples: [Range<Int>], in texts: SceneTexts) throws(IndexError) {
        var seen: [Word: (examples: Set<Int>, with: Int)] = [:]
        for (number, example) in examples.enumerated() {
            for verse in example.prefix(60) {
                for word in try Self.words(of: verse, in: texts) {
                    seen[word, default: ([], verse)].examples.insert(number)
                }
            }
        }
        let least = min(2, examples.count)
        var rated: [(word: Word, told: Told)] = []
        for (word, place) in seen where place.examples.count >= least {
            guard let field = texts.english.field(word.field), let term = try field.term(named: word.term),
                1...Int(Double(texts.axis.count) * Self.commonest) ~= term.documents
            else { continue }
            let share = Double(place.examples.count) / Double(examples.count)
            let weight = Logarithm.natural(Double(texts.axis.count) / Double(term.documents)) * share * share
            rated.append((word, Told(weight: weight, with: place.with, verses: [])))
        }
        rated.sort { ($1.told.weight, $0.word.term) < ($0.told.weight, $1.word.term) }
        for (word, told) in rated.prefix(Self.most) {
            words.append((word, Told(weight: told.weight, with: told.with, verses: try texts.verses(of: word))))
        }
    }

    /// The words of a verse, names left out.
    private static func words(of verse: Int, in texts: SceneTexts) throws(IndexError) -> [Word] {
        guard let document = try texts.document(of: verse) else { return [] }
        let bytes = try texts.english.bytes(of: document)
        var words: [Word] = []
        var names: Set<Int> = []
        var offset = 0
        var index = 0
        var beginsSentence = true
        while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
            for byte in bytes[offset..<range.lowerBound] where [46, 63, 33, 58].contains(byte) { beginsSentence = true }
            offset = range.upperBound
            if 65...90 ~= bytes[range.lowerBound], !beginsSentence {
                names.insert(index)
            } else {
                var folded: [UInt8] = []
                Folding.fold(bytes.span, range, into: &folded)
                words.append(Word(field: "stem", term: String(decoding: EnglishStem.stem(folded), as: UTF8.self)))
            }
            beginsSentence = false
            index += 1
        }
        for tagged in TaggedWord.list(try texts.english.payload(of: document)) {
            guard let chief = tagged.strongs.first?.root else { continue }
            if (tagged.start..<tagged.start + tagged.count).contains(where: names.contains) { continue }
            words.append(Word(field: "strong", term: chief.description))
        }
        return words
    }
}
