/// A language whose book names and reference words are known: a folder of `Sources/CTables/data/languages`.
public struct Language: Hashable, Sendable {
    /// Its BCP 47 code: the folder's name, such as `en` or `zh-Hant`.
    public let code: String

    /// The language of a code, or `nil` where there is no such folder. A region is disregarded: `pt-BR` finds `pt`.
    public init?(code: String) {
        if Self.codes.contains(code) {
            self.code = code
        } else if let short = code.split(separator: "-").first.map(String.init), Self.codes.contains(short) {
            self.code = short
        } else {
            return nil
        }
    }

    private init(known code: String) { self.code = code }

    /// The language of the tables that always stand.
    public static let english = Language(known: "en")

    /// Every language there is, English first.
    public static let all: [Language] = codes.map(Language.init(known:))

    private static let codes: [String] = Table.allNames.compactMap { name in
        let parts = name.split(separator: "/")
        return parts.count == 3 && parts[0] == "languages" && parts[2] == "names.tsv" ? String(parts[1]) : nil
    }
}
