/// What is known of a word's grammar, whatever scheme the source writes it in.
public struct Parse: Hashable, Sendable {
    public enum Language: String, Sendable {
        case hebrew, aramaic, greek
    }

    public var language: Language
    /// The parts of the word in their order: prefixes, the word itself, suffixes. A Greek word has one; English
    /// words that render article and noun have two.
    public var parts: [FeatureSet]

    public init(language: Language, parts: [FeatureSet]) {
        self.language = language
        self.parts = parts
    }

    /// Reads a parse with its scheme before it: `oshm:HVhv2ms/Sp3ms`, `morphgnt:V- 3PAI-S--`,
    /// `robinson:T-NSM robinson:N-NSM`, `strongMorph:TH8804`; `nil` where the scheme or all of the code is unknown.
    public init?(_ morphology: some StringProtocol) {
        guard let colon = morphology.firstIndex(of: ":") else { return nil }
        let code = morphology[morphology.index(after: colon)...]
        let parse: Parse? =
            switch morphology[..<colon] {
            case "oshm": OpenScripturesMorphology.parse(code)
            case "morphgnt": MorphGNTMorphology.parse(code)
            case "robinson": RobinsonMorphology.parse(code)
            case "strongMorph": StrongMorphology.parse(code)
            default: nil
            }
        guard let parse else { return nil }
        self = parse
    }

    /// The part that is the word itself: the last that is no suffix.
    public var main: FeatureSet {
        parts.last { !$0.contains(.suffix) } ?? parts.last ?? FeatureSet()
    }

    public var partOfSpeech: Feature? { main.first(.partOfSpeech) }
    public var stem: Feature? { main.first(.stem) }
    public var tense: Feature? { main.first(.tense) }
    public var voice: Feature? { main.first(.voice) }
    public var mood: Feature? { main.first(.mood) }
    public var person: Feature? { main.first(.person) }
    public var gender: Feature? { main.first(.gender) }
    public var number: Feature? { main.first(.number) }
    public var state: Feature? { main.first(.state) }
    public var grammaticalCase: Feature? { main.first(.case) }
    public var suffixes: [FeatureSet] { parts.filter { $0.contains(.suffix) } }
}

extension Feature {
    static let suffix = Feature(named: "suffix") ?? Feature(id: 10)
}
