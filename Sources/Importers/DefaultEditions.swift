internal import Library

extension DefaultSources {
    static let kingJames = DefaultResource(
        "KJV", package: "sword-text-kjv", optionalPackages: ["bibledit-cloud-data"],
        needs: ["usr/share/sword/mods.d/engKJV2006eb.conf", "usr/share/sword/modules/texts/ztext/engKJV2006eb"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("engKJV2006eb")
        let tagged = root.optionalBibledit("kjv.xml")
        let origin =
            "package sword-text-kjv, \(module.origin)"
            + (tagged == nil ? "" : "; tags from package bibledit-cloud-data, kjv.xml")
        let verbs = try root.optionalBibledit("hebrewlexicon/HebrewStrong.xml").map { path throws(ImportError) in
            try HebrewStrong.verbs(path)
        }
        let own = try root.optionalBibledit("morphgnt").map { path throws(ImportError) in
            try GreekNewTestament.numbers(path, try GreekNumbers(root.greekLexica()))
        }
        let greek = try root.greekLexica().first ?? []
        return [
            try KingJames.read(
                module, tagged: tagged, verbs: verbs ?? [],
                inflected: InflectedNumbers(own == nil ? [] : greek, besides: own ?? []), origin: origin)
        ]
    }

    static let worldEnglish = DefaultResource(
        "WEB", package: "sword-text-web",
        needs: ["usr/share/sword/mods.d/engWEB2015eb.conf", "usr/share/sword/modules/texts/ztext/engWEB2015eb"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("engWEB2015eb")
        // The Strong's numbers of this module are wrong ("In" has H0430), so its words are left out.
        var content = try SwordText.edition(
            module, origin: "package sword-text-web, \(module.origin)", keepsWords: false)
        content.resource.name = "WEB"
        return [content]
    }
}

extension DefaultSources {
    static let hebrewBible = DefaultResource(
        "OSHB", package: bibledit, needs: ["\(PackageRoot.bibledit)/morphhb/Gen.xml"]
    ) {
        root throws(ImportError) in
        let headwords = try root.optionalBibledit("hebrewlexicon/HebrewStrong.xml").map { path throws(ImportError) in
            try HebrewStrong.headwords(path)
        }
        return [
            try HebrewBible.read(
                root.bibledit("morphhb"), headwords: headwords ?? [:], origin: "package \(bibledit), morphhb")
        ]
    }

    static let greekNewTestament = DefaultResource(
        "SBLGNT", package: bibledit, needs: ["\(PackageRoot.bibledit)/morphgnt"]
    ) {
        root throws(ImportError) in
        return [
            try GreekNewTestament.read(
                root.bibledit("morphgnt"), paragraphs: root.optionalBibledit("sblgnt/sblgnt.xml"),
                numbers: GreekNumbers(root.greekLexica()),
                origin: "package \(bibledit), morphgnt and sblgnt")
        ]
    }
}

extension PackageRoot {
    /// The entries of the Greek lexica that are here, Strong's first.
    fileprivate func greekLexica() throws(ImportError) -> [[LexiconEntry]] {
        var lexica: [[LexiconEntry]] = []
        if let path = optionalBibledit("sblgnt/strongsgreek.xml") {
            lexica.append(try GreekStrong.read(path, origin: "").entries)
        }
        if let path = optionalBibledit(DefaultSources.abbottSmithPath) {
            lexica.append(try AbbottSmith.read(path, origin: "").entries)
        }
        return lexica
    }
}
