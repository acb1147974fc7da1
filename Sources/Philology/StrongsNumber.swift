/// A number of Strong's concordance: `H3240`, `G3316`, or with an extension letter `H1254a`.
public struct StrongsNumber: Hashable, Sendable {
    public enum Language: UInt8, Sendable {
        case hebrew = 72  // H; Aramaic counts here too
        case greek = 71  // G

        public var letter: String { self == .hebrew ? "H" : "G" }
    }

    public let language: Language
    /// 1 through 8674 for Hebrew, 1 through 5624 for Greek, in the numbering of 1890; extensions run higher.
    public let number: Int
    /// The letter of the extended numbering, `a` to `z`, or `nil`.
    public let suffix: Character?

    public init(_ language: Language, _ number: Int, suffix: Character? = nil) {
        self.language = language
        self.number = number
        self.suffix = suffix
    }

    /// Reads `H3240`, `h03240`, `G3316`, `H1254a`, `strong:H03240`; `nil` where it is none.
    public init?(_ text: some StringProtocol) {
        self.init(reading: String(text))
    }

    private init?(reading text: String) {
        var rest = text.utf8[...]
        if rest.starts(with: "strong:".utf8) { rest = rest.dropFirst(7) }
        let language: Language
        switch rest.popFirst() {
        case UInt8(ascii: "H"), UInt8(ascii: "h"): language = .hebrew
        case UInt8(ascii: "G"), UInt8(ascii: "g"): language = .greek
        default: return nil
        }
        var number = 0
        var digits = 0
        while let byte = rest.first, 48...57 ~= byte {
            number = number * 10 + Int(byte - 48)
            digits += 1
            guard digits <= 6 else { return nil }
            rest.removeFirst()
        }
        guard digits > 0, number > 0 else { return nil }
        var suffix: Character?
        if let byte = rest.popFirst() {
            guard 97...122 ~= byte | 32, rest.isEmpty else { return nil }
            suffix = Character(UnicodeScalar(byte | 32))
        }
        self.init(language, number, suffix: suffix)
    }

    /// The number without its extension letter, as lexica are keyed.
    public var root: StrongsNumber { StrongsNumber(language, number) }
}

extension StrongsNumber: CustomStringConvertible {
    /// `H3240`, `H1254a`: no leading zeros.
    public var description: String { language.letter + String(number) + (suffix.map(String.init) ?? "") }
}

extension StrongsNumber: Comparable {
    public static func < (a: StrongsNumber, b: StrongsNumber) -> Bool {
        (a.language.rawValue, a.number, a.suffix.map(String.init) ?? "")
            < (b.language.rawValue, b.number, b.suffix.map(String.init) ?? "")
    }
}
