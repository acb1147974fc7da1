extension DefaultSources {
    static let nave = DefaultResource(
        "Nave", package: "sword-dict-naves",
        needs: ["\(PackageRoot.sword)/mods.d/nave.conf", "\(PackageRoot.sword)/modules/lexdict/zld/nave/nave.idx"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("nave")
        return [try Nave.read(module, origin: "package sword-dict-naves, \(module.origin)")]
    }

    static let matthewHenry = DefaultResource(
        "MHCC", package: "sword-comm-mhcc",
        needs: ["\(PackageRoot.sword)/mods.d/mhcc.conf", "\(PackageRoot.sword)/modules/comments/zcom/mhcc"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("mhcc")
        return [try MatthewHenry.read(module, origin: "package sword-comm-mhcc, \(module.origin)")]
    }

    static let scofield = DefaultResource(
        "Scofield", package: "sword-comm-scofield",
        needs: ["\(PackageRoot.sword)/mods.d/scofield.conf", "\(PackageRoot.sword)/modules/comments/zcom/scofield"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("scofield")
        return [try Scofield.read(module, origin: "package sword-comm-scofield, \(module.origin)")]
    }
}

extension DefaultSources {
    static let treasuryOfDavid = DefaultResource(
        "TDavid", package: "sword-comm-tdavid",
        needs: ["\(PackageRoot.sword)/mods.d/tdavid.conf", "\(PackageRoot.sword)/modules/comments/zcom/tdavid"]
    ) { root throws(ImportError) in
        let module = try root.swordModule("tdavid")
        return [try TreasuryOfDavid.read(module, origin: "package sword-comm-tdavid, \(module.origin)")]
    }
}
