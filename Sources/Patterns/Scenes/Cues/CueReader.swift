internal import Philology

/// Reads a cue as it is written in a scene's file.
///
/// - `H6293`, `G1793`: a word of the originals by its Strong's number; `H6293.hifil.imperative` in that form.
/// - `pray`: an English word in any of its forms.
/// - `H6293|H6419`, `pray|entreat`: any of these.
/// - Numbers side by side stand within four words of one another, words of English side by side in this order; `~8` at the
///   end lets them stand within eight, `>8` each within eight after the one before.
/// - `&` joins runs that stand in one verse; `!` before a run: the verse must not have it.
/// - `*0.5` at the end is the weight.
enum CueReader {
    /// - Throws: ``SceneProblem`` that says what is wrong.
    static func cue(_ text: String) throws(SceneProblem) -> Cue {
        var words = parts(of: text, at: " ")
        let weight = try weight(&words)
        var runs: [Cue.Run] = []
        for part in words.split(separator: "&", omittingEmptySubsequences: false) {
            runs.append(try run(Array(part), of: text))
        }
        guard runs.contains(where: { !$0.isNegated }) else { throw SceneProblem("“\(text)” asks for no word") }
        return Cue(text: text, runs: runs, weight: weight)
    }

    /// The parts of a text between signs of ASCII.
    private static func parts(of text: String, at sign: Unicode.Scalar, allowsEmpty: Bool = false) -> [String] {
        text.utf8.split(separator: UInt8(ascii: sign), omittingEmptySubsequences: !allowsEmpty).map {
            String(Substring($0))
        }
    }

    static func topic(_ text: String) throws(SceneProblem) -> TopicCue {
        var words = parts(of: text, at: " ")
        let weight = try weight(&words)
        let halves = words.joined(separator: " ").split(separator: "/", maxSplits: 1)
        guard let name = halves.first else { throw SceneProblem("a topic needs a name") }
        let stems = halves.count < 2 ? [] : halves[1].split(separator: " ").map { EnglishStem.stem(Folding.fold($0)) }
        return TopicCue(topic: name.uppercased(), stems: stems.map { Array($0.utf8) }, weight: weight)
    }

    private static func weight(_ words: inout [String]) throws(SceneProblem) -> Double {
        guard let last = words.last, last.hasPrefix("*") else { return 1 }
        words.removeLast()
        guard let weight = Double(last.dropFirst()), 0...1 ~= weight else {
            throw SceneProblem("“\(last)” is no weight from 0 to 1")
        }
        return weight
    }

    private static func run(_ words: [String], of text: String) throws(SceneProblem) -> Cue.Run {
        var words = words
        let isNegated = words.first == "!"
        if isNegated { words.removeFirst() }
        var order: Cue.Order?
        if let last = words.last, let sign = last.first, sign == "~" || sign == ">" {
            guard let distance = Int(last.dropFirst()), 1...40 ~= distance else {
                throw SceneProblem("“\(last)” is no distance; write ~5 or >5")
            }
            order = sign == "~" ? .within(distance) : .after(distance)
            words.removeLast()
        }
        guard !words.isEmpty else { throw SceneProblem("a part of “\(text)” is empty") }
        var terms: [Cue.Term] = []
        for word in words { terms.append(try term(word)) }
        let isEnglish = terms.map { if case .english = $0 { true } else { false } }
        guard Set(isEnglish).count == 1 else {
            throw SceneProblem("“\(text)” mixes English words and numbers in one run; put & between them")
        }
        return Cue.Run(terms: terms, order: order ?? (isEnglish[0] ? .sideBySide : .within(4)), isNegated: isNegated)
    }

    private static func term(_ text: String) throws(SceneProblem) -> Cue.Term {
        var forms: [Cue.WordForm] = []
        var stems: [[UInt8]] = []
        for part in parts(of: text, at: "|", allowsEmpty: true) {
            let pieces = parts(of: part, at: ".", allowsEmpty: true)
            guard let first = pieces.first, !first.isEmpty else { throw SceneProblem("“\(text)” has an empty part") }
            if let number = StrongsNumber(first) {
                forms.append(Cue.WordForm(number: number, features: try features(pieces.dropFirst())))
            } else if part.utf8.contains(where: { 48...57 ~= $0 }) {
                throw SceneProblem("“\(part)” is no Strong's number")
            } else {
                stems.append(Array(EnglishStem.stem(Folding.fold(part)).utf8))
            }
        }
        guard forms.isEmpty || stems.isEmpty else {
            throw SceneProblem("“\(text)” mixes English words and numbers; make two cues of it")
        }
        return forms.isEmpty ? .english(stems) : .original(forms)
    }

    private static func features(_ names: ArraySlice<String>) throws(SceneProblem) -> FeatureSet {
        var set = FeatureSet()
        for name in names {
            guard let feature = Feature(named: name) else {
                throw SceneProblem("no feature of grammar is called “\(name)”; they are like hifil, imperative, plural")
            }
            set.insert(feature)
        }
        return set
    }
}
