extension DefaultSources {
    static let bibledit = "bibledit-cloud-data"
    static let abbottSmithPath = "abbott-smith/abbott-smith.tei_lemma.xml"

    static let hebrewStrong = DefaultResource(
        "StrongsHebrew", package: bibledit, needs: ["\(PackageRoot.bibledit)/hebrewlexicon/HebrewStrong.xml"]
    ) { root throws(ImportError) in
        [
            try HebrewStrong.read(
                root.bibledit("hebrewlexicon/HebrewStrong.xml"), origin: "package \(bibledit), HebrewStrong.xml")
        ]
    }

    static let brownDriverBriggs = DefaultResource(
        "BDB", package: bibledit, needs: ["\(PackageRoot.bibledit)/hebrewlexicon/BrownDriverBriggs.xml"]
    ) { root throws(ImportError) in
        [
            try BrownDriverBriggs.read(
                root.bibledit("hebrewlexicon"), origin: "package \(bibledit), BrownDriverBriggs.xml")
        ]
    }

    static let greekStrong = DefaultResource(
        "StrongsGreek", package: bibledit, needs: ["\(PackageRoot.bibledit)/sblgnt/strongsgreek.xml"]
    ) { root throws(ImportError) in
        [
            try GreekStrong.read(
                root.bibledit("sblgnt/strongsgreek.xml"), origin: "package \(bibledit), strongsgreek.xml")
        ]
    }

    static let abbottSmith = DefaultResource(
        "AbbottSmith", package: bibledit, needs: ["\(PackageRoot.bibledit)/\(abbottSmithPath)"]
    ) { root throws(ImportError) in
        [
            try AbbottSmith.read(
                root.bibledit(abbottSmithPath), origin: "package \(bibledit), abbott-smith.tei_lemma.xml")
        ]
    }
}
