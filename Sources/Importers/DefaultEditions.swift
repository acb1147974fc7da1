internal import Library

extension DefaultSources {
    static let kingJames = DefaultResource(
        "KJV", package: "sword-text-kjv", optionalPackages: ["bibledit-cloud-data"],
        needs: ["usr/share/sword/mods.d/engKJV2006eb.conf", "usr/share/sword/modules/texts/ztext/engKJV2006eb"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("engKJV2006eb")
        let tagged = root.optionalBibledit("kjv.xml")
        let origin = "package sword-text-kjv, \(module.origin)" + (tagged == nil ? "" : "; tags from package bibledit-cloud-data, kjv.xml")
        return [try KingJames.read(module, tagged: tagged, origin: origin)]
    }

    static let worldEnglish = DefaultResource(
        "WEB", package: "sword-text-web",
        needs: ["usr/share/sword/mods.d/engWEB2015eb.conf", "usr/share/sword/modules/texts/ztext/engWEB2015eb"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("engWEB2015eb")
        // The Strong's numbers of this module are wrong ("In" has H0430), so its words are left out.
        var content = try SwordText.edition(module, origin: "package sword-text-web, \(module.origin)", keepsWords: false)
        content.resource.name = "WEB"
        return [content]
    }
}
