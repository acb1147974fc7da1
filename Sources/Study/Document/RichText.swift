public import Scripture

/// A line of text whose parts know what they are; renderers decide how that looks.
public struct RichText: Hashable, Sendable {
    public var runs: [Run]

    public init(_ runs: [Run] = []) {
        self.runs = runs
    }

    public enum Run: Hashable, Sendable {
        case plain(String)
        /// Said with weight: a point's heading, a word that matters.
        case strong(String)
        /// Words of a source, verbatim.
        case quotation(Quotation)
        /// A word in its own script.
        case original(String, Script)
        /// A word of the original in Latin letters.
        case transliteration(String)
        /// A passage by name; shown as a person would write it.
        case passage(Passage)
        /// A command the reader can run.
        case command(String)
        /// Numbers of sources.
        case sources([Int])
    }

    public enum Script: String, Sendable {
        case hebrew = "hbo"
        case greek = "grc"
        case latin = "en"

        public init(language: String) {
            self = Script(rawValue: language) ?? .latin
        }

        public var isRightToLeft: Bool { self == .hebrew }
    }

    /// The text without marks or source numbers.
    public var plain: String {
        runs.map { run in
            switch run {
            case .plain(let text), .strong(let text), .original(let text, _), .transliteration(let text): text
            case .quotation(let quotation): quotation.marked ? "“\(quotation.text)”" : quotation.text
            case .passage(let passage): passage.name
            case .command(let text): text
            case .sources: ""
            }
        }.joined()
    }

    public static func + (a: RichText, b: RichText) -> RichText { RichText(a.runs + b.runs) }
    public static func += (a: inout RichText, b: RichText) { a.runs += b.runs }
    public static func += (a: inout RichText, b: Run) { a.runs.append(b) }
}

extension RichText: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    public init(stringLiteral value: String) { self.init([.plain(value)]) }
    public init(arrayLiteral elements: Run...) { self.init(elements) }
}
