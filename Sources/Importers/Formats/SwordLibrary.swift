public import Library
internal import Scripture

/// Reads any SWORD module by its description: a text, a commentary, or a dictionary.
public struct SwordLibrary: Importer {
    public init() {}

    /// - Parameter path: the folder that holds `mods.d` and `modules`, with one module.
    /// - Throws: ``ImportError/damaged(path:reason:)`` where there is not one module, or it is of a kind that is not read.
    public func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        let confs = try SourceFile.names(in: path + "/mods.d").filter { $0.hasSuffix(".conf") }
        guard let conf = confs.first, confs.count == 1 else {
            throw .damaged(path: path + "/mods.d", reason: "it must describe one module and describes \(confs.count)")
        }
        return [try Self.read(try SwordModule(conf: "\(path)/mods.d/\(conf)"), origin: origin)]
    }

    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        switch module.driver {
        case "ztext", "rawtext": try SwordText.edition(module, origin: origin)
        case "zcom", "rawcom": try SwordCommentary.read(module, origin: origin)
        case "zld": try SwordLexicon.read(module, origin: origin)
        default:
            throw .damaged(
                path: module.conf.path, reason: "its driver \(module.conf["ModDrv"] ?? "(none)") is not read")
        }
    }
}
