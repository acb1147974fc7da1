internal import Library
internal import Patterns
internal import Philology
internal import Scripture

extension Quoter {
    /// The clauses of a verse that hold the words a slot's cue asks for, those words marked.
    /// - Parameter finder: gives the verse from its index where that has the edition.
    func clauses(
        _ filling: SlotFilling, in edition: Resource, from finder: SceneFinder, limit: Int = 12
    ) throws(Fault) -> Quotation? {
        let numbers = filling.cue.numbers
        let telling = numbers.filter { !Self.isEverywhere($0) }
        let text: PassageText
        var marks: [Range<Int>]
        let common: [Range<Int>]
        if let verse = try? finder.verse(filling.verse.first), verse.edition == edition.name {
            text = PassageText(verse, filling.verse, in: edition)
            func places(_ numbers: Set<StrongsNumber>) -> [Range<Int>] {
                verse.words.filter { numbers.contains($0.number) }.map { text.core(of: $0.range) }
            }
            marks = places(telling)
            common = places(numbers.subtracting(telling))
        } else {
            guard let stored = try PassageText(filling.verse, in: edition, library) else { return nil }
            text = stored
            marks = try self.marks(text, telling, edition)
            common = try self.marks(text, numbers.subtracting(telling), edition)
        }
        if marks.isEmpty { marks = common }
        marks += Self.places(of: filling.cue, in: text)
        marks.sort { $0.lowerBound < $1.lowerBound }
        var apart: [Range<Int>] = []
        for mark in marks where mark.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(mark) }
        // A clause that has more of the words asked for shows better why than one that is a sentence.
        let window = text.window(around: apart, words: limit, worth: 70, beside: common)
        return text.quotation(window, marks: apart, marked: true)
    }

    /// Numbers that stand in so many verses that their words tell nothing when marked: God, to say, and their like.
    private static func isEverywhere(_ number: StrongsNumber) -> Bool {
        let common: Set<Int> =
            number.language == .hebrew
            ? [3068, 430, 559, 1696, 1961, 5414, 6213, 3808, 408] : [2316, 2962, 2036, 3004, 1510]
        return common.contains(number.number)
    }

    /// Where the English words of a cue stand: in its order where it asks for one.
    private static func places(of cue: Cue, in text: PassageText) -> [Range<Int>] {
        guard !cue.stems.isEmpty else { return [] }
        let words = WordRuns.of(text.string)
        let stems = words.map { Array(EnglishStem.stem($0.folded).utf8) }
        var places: [Range<Int>] = []
        for run in cue.runs where !run.isNegated {
            let terms = run.terms.map { term in if case .english(let some) = term { some } else { [[UInt8]]() } }
            guard terms.allSatisfy({ !$0.isEmpty }) else { continue }
            if run.order == .sideBySide {
                for start in stems.indices.dropLast(terms.count - 1)
                where terms.indices.allSatisfy({ terms[$0].contains(stems[start + $0]) }) {
                    places.append(words[start].range.lowerBound..<words[start + terms.count - 1].range.upperBound)
                }
            } else {
                for (index, stem) in stems.enumerated() where terms.contains(where: { $0.contains(stem) }) {
                    places.append(words[index].range)
                }
            }
        }
        return places
    }
}
