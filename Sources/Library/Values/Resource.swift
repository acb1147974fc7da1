public import Scripture

/// Something a library holds and cites: an edition, a lexicon, a topical index, a commentary, a set of links.
public struct Resource: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case edition, lexicon, topics, commentary, links
    }

    /// Short and unique in its library: `KJV`, `OSHB`, `MHCC`.
    public var name: String
    public var kind: Kind
    /// `King James Version`.
    public var title: String
    /// BCP 47: `en`, `hbo`, `grc`.
    public var language: String
    /// How the resource counts its verses.
    public var versification: Versification
    /// A line for source lists: `Public Domain`, `CC BY 4.0`.
    public var licence: String
    /// What the upstream header says of its rights, as it stands there.
    public var rights: String
    /// Where it was taken from: a package with its version and file, or the folder a user added.
    public var origin: String
    /// The school a commentator belongs to, where a reader should know it: `dispensational`.
    public var tradition: String?

    public init(
        name: String, kind: Kind, title: String, language: String, versification: Versification = .eng,
        licence: String, rights: String = "", origin: String, tradition: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.language = language
        self.versification = versification
        self.licence = licence
        self.rights = rights
        self.origin = origin
        self.tradition = tradition
    }
}
