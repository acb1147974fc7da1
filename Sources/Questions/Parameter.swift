public import JSONText

/// One thing a question asks for.
public struct Parameter: Sendable {
    public enum Kind: Sendable {
        /// Text of at most so many UTF-8 bytes.
        case text(longest: Int)
        /// A reference as people write it, or an OSIS reference.
        case passage
        /// Names of editions, divided by commas.
        case editions
        case integer(ClosedRange<Int>)
        case flag
        /// One of these words.
        case choice([String])
    }

    /// One word, the same as the command's option: `editions`.
    public let name: String
    public let kind: Kind
    /// In a sentence.
    public let help: String
    /// What holds where it is not given; `nil` for one that must be given, or that may be absent.
    public let standard: JSON?
    public let isRequired: Bool

    public init(_ name: String, _ kind: Kind, _ help: String, standard: JSON? = nil, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.help = help
        self.standard = standard
        self.isRequired = isRequired
    }

    /// The longest text, in UTF-8 bytes, that names something: a query, a word, a reference.
    public static let longestName = 500

    /// The longest text, in UTF-8 bytes, that an address may carry; what is longer is sent in a body.
    public static let longestInAddress = 4000

    /// JSON Schema 2020-12 of its value in an address.
    public var addressSchema: JSON {
        guard case .text(let longest) = kind, longest > Self.longestInAddress else { return schema }
        return Parameter(name, .text(longest: Self.longestInAddress), help, standard: standard, isRequired: isRequired)
            .schema
    }

    /// JSON Schema 2020-12 of its value.
    public var schema: JSON {
        var members: [JSON.Member] =
            switch kind {
            // Counted in code points there, in bytes here: what the schema lets pass may still be told to be too long.
            case .text(let longest): [.init("type", "string"), .init("maxLength", .integer(longest))]
            case .passage, .editions: [.init("type", "string"), .init("maxLength", .integer(Self.longestName))]
            case .integer(let range):
                [
                    .init("type", "integer"), .init("minimum", .integer(range.lowerBound)),
                    .init("maximum", .integer(range.upperBound)),
                ]
            case .flag: [.init("type", "boolean")]
            case .choice(let words): [.init("type", "string"), .init("enum", .strings(words))]
            }
        members.append(.init("description", .string(help)))
        if let standard { members.append(.init("default", standard)) }
        return .object(members)
    }
}
