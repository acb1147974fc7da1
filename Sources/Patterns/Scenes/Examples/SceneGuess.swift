internal import Philology
internal import TextIndex

/// Guesses from the words of an example which scenes it may be, before any scene is looked for in the canon.
///
/// Of a cue only its words are asked for, not their forms or order; a slot counts by its most telling cue.
struct SceneGuess {
    private var numbers: Set<StrongsNumber> = []
    private var stems: Set<[UInt8]> = []

    init(_ example: Range<Int>, in texts: SceneTexts) throws(IndexError) {
        let text = texts.english
        for verse in example.prefix(80) {
            guard let document = try texts.document(of: verse) else { continue }
            let bytes = try text.bytes(of: document)
            var offset = 0
            while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
                offset = range.upperBound
                var folded: [UInt8] = []
                Folding.fold(bytes.span, range, into: &folded)
                stems.insert(EnglishStem.stem(folded))
            }
            for word in TaggedWord.list(try text.payload(of: document)) {
                if let chief = word.strongs.first { numbers.insert(chief.root) }
            }
        }
    }

    /// From 0 to 1; 0 where a core slot has no cue that could be met.
    func share(of scene: Scene) -> Double {
        var sum = 0.0
        var most = 0.0
        for slot in scene.slots {
            most += slot.weight
            let cues = slot.cues + slot.denials.flatMap(\.cues)
            var best = 0.0
            for cue in cues where cue.weight > best && mayBeMet(cue) { best = cue.weight * (isTelling(cue) ? 1 : 0.6) }
            if slot.isCore, best == 0 { return 0 }
            sum += slot.weight * best
        }
        return most > 0 ? sum / most : 0
    }

    /// Three words meet by chance less often than one.
    private func isTelling(_ cue: Cue) -> Bool {
        cue.runs.reduce(0) { $0 + ($1.isNegated ? 0 : $1.terms.count) } > 1
    }

    private func mayBeMet(_ cue: Cue) -> Bool {
        cue.runs.allSatisfy { run in
            run.isNegated
                || run.terms.allSatisfy { term in
                    switch term {
                    case .original(let forms): forms.contains { numbers.contains($0.number) }
                    case .english(let some): some.contains(where: stems.contains)
                    }
                }
        }
    }
}
