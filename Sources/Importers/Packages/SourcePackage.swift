/// A Debian package that carries sources of the default library, and the parts of it that are read.
public struct SourcePackage: Hashable, Sendable {
    /// The package's name in Debian: `sword-text-kjv`.
    public let name: String
    /// Files and folders within the package, relative to the file system's root; nothing else is unpacked.
    public let parts: [String]
    /// The names of the resources that are made from it, as a reader meets them: `KJV`.
    public let resources: [String]

    public init(name: String, parts: [String], resources: [String]) {
        self.name = name
        self.parts = parts
        self.resources = resources
    }
}

/// The packages of the default library, in the order they are fetched: small ones first, so that a reader sees
/// the build get going.
public let allSourcePackages: [SourcePackage] = [
    SourcePackage(
        name: "sword-comm-scofield", parts: ["usr/share/sword", "usr/share/doc/sword-comm-scofield/copyright"],
        resources: ["Scofield"]),
    SourcePackage(
        name: "sword-dict-naves", parts: ["usr/share/sword", "usr/share/doc/sword-dict-naves/copyright"],
        resources: ["Nave"]),
    SourcePackage(
        name: "sword-comm-mhcc", parts: ["usr/share/sword", "usr/share/doc/sword-comm-mhcc/copyright"],
        resources: ["MHCC"]),
    SourcePackage(
        name: "sword-text-kjv", parts: ["usr/share/sword", "usr/share/doc/sword-text-kjv/copyright"],
        resources: ["KJV"]),
    SourcePackage(
        name: "sword-text-web", parts: ["usr/share/sword", "usr/share/doc/sword-text-web/copyright"],
        resources: ["WEB"]),
    SourcePackage(
        name: "sword-comm-tdavid", parts: ["usr/share/sword", "usr/share/doc/sword-comm-tdavid/copyright"],
        resources: ["TDavid"]),
    SourcePackage(
        name: "bibledit-cloud-data",
        parts: [
            "abbott-smith", "hebrewlexicon", "kjv.xml", "morphgnt", "morphhb", "sblgnt/sblgnt.xml",
            "sblgnt/strongsgreek.xml", "abbott-smith.txt", "hebrewlexicon.txt", "kjv.txt", "morphgnt.txt",
            "morphhb.txt", "sblgnt/sblgnt.txt",
        ].map { "usr/share/bibledit-cloud/sources/" + $0 } + ["usr/share/doc/bibledit-cloud-data/copyright"],
        resources: ["KJV tagged", "OSHB", "SBLGNT", "Hebrew lexica", "Greek lexica"]),
]
