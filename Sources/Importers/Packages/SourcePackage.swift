/// A Debian package that carries sources of the default library, and the parts of it that are read.
public struct SourcePackage: Hashable, Sendable {
    /// The package's name in Debian: `sword-text-kjv`.
    public let name: String
    /// Files and folders within the package, relative to the file system's root; nothing else is unpacked.
    public let parts: [String]

    public init(name: String, parts: [String]) {
        self.name = name
        self.parts = parts
    }
}

/// The packages of the default library, in the order they are fetched: small ones first, so that a reader sees
/// the build get going.
public let allSourcePackages: [SourcePackage] = [
    sword("sword-comm-scofield", conf: "scofield", data: "comments/zcom/scofield"),
    sword("sword-dict-naves", conf: "nave", data: "lexdict/zld/nave"),
    sword("sword-comm-mhcc", conf: "mhcc", data: "comments/zcom/mhcc"),
    sword("sword-text-kjv", conf: "engKJV2006eb", data: "texts/ztext/engKJV2006eb"),
    sword("sword-text-web", conf: "engWEB2015eb", data: "texts/ztext/engWEB2015eb"),
    sword("sword-comm-tdavid", conf: "tdavid", data: "comments/zcom/tdavid"),
    SourcePackage(
        name: "bibledit-cloud-data",
        parts: [
            "abbott-smith", "abbott-smith.txt", "hebrewlexicon", "hebrewlexicon.txt", "kjv.txt", "kjv.xml", "morphgnt",
            "morphgnt.txt", "morphhb", "morphhb.txt", "sblgnt/sblgnt.txt", "sblgnt/sblgnt.xml",
            "sblgnt/strongsgreek.xml",
        ].map { "usr/share/bibledit-cloud/sources/" + $0 } + ["usr/share/doc/bibledit-cloud-data/copyright"]),
]

/// A package that holds one SWORD module.
private func sword(_ name: String, conf: String, data: String) -> SourcePackage {
    SourcePackage(
        name: name,
        parts: [
            "usr/share/sword/mods.d/\(conf).conf", "usr/share/sword/modules/\(data)", "usr/share/doc/\(name)/copyright",
        ])
}
