import Foundation
import Importers
import Library

/// A source that the reader added: the library folder keeps a copy of it, so that a library built anew has it too.
struct AddedSource {
    /// What the reader said of it where the source itself is silent; kept beside the copy.
    struct Particulars: Codable, Equatable {
        var name: String
        var title: String?
        var language: String?
        var licence: String
        var rights: String?
        /// Where it lay when it was added.
        var origin: String
    }

    /// The folder of the copy: `resource.json` and `source`.
    let folder: String
    let particulars: Particulars

    var name: String { particulars.name }

    /// Every source kept in a library folder, by name. What cannot be read is passed over; the build reports what
    /// the library then lacks.
    static func all(in library: LibraryFolder) -> [AddedSource] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: library.addedSources)) ?? []
        return names.sorted().compactMap { AddedSource(folder: library.addedSources + "/" + $0) }
    }

    static func named(_ name: String, in library: LibraryFolder) -> AddedSource? {
        all(in: library).first { $0.name.lowercased() == name.lowercased() }
    }

    init?(folder: String) {
        guard let data = FileManager.default.contents(atPath: folder + "/resource.json"),
            let particulars = try? JSONDecoder().decode(Particulars.self, from: data)
        else { return nil }
        self.folder = folder
        self.particulars = particulars
    }

    /// Copies a source into a library folder.
    /// - Throws: `Fault` (`.unwritable`); nothing of the copy is then left.
    init(copying path: String, _ particulars: Particulars, into library: LibraryFolder) throws(Fault) {
        folder = library.addedSources + "/" + particulars.name
        self.particulars = particulars
        let files = FileManager.default
        let beginning = library.addedSources + "/.adding-" + UUID().uuidString
        do {
            try files.createDirectory(atPath: beginning, withIntermediateDirectories: true)
            try files.copyItem(atPath: path, toPath: beginning + "/source")
            try JSONEncoder().encode(particulars).write(to: URL(filePath: beginning + "/resource.json"))
            if files.fileExists(atPath: folder) { try files.removeItem(atPath: folder) }
            try files.moveItem(atPath: beginning, toPath: folder)
        } catch {
            try? files.removeItem(atPath: beginning)
            throw Fault(
                .unwritable, "the source could not be copied into the library: \(error.localizedDescription)",
                at: folder)
        }
    }

    /// Removes the copy.
    /// - Throws: `Fault` (`.unwritable`).
    func remove() throws(Fault) {
        do { try FileManager.default.removeItem(atPath: folder) } catch {
            throw Fault(
                .unwritable, "the copy of the source could not be removed: \(error.localizedDescription)", at: folder)
        }
    }

    /// Reads the copy, with the reader's particulars in place of what the source says or leaves unsaid.
    func read() throws(ImportError) -> [ResourceContent] {
        try Self.read(folder + "/source", particulars)
    }

    /// A source may hold several resources (a folder of SWORD modules); then each keeps its own name and title, and
    /// the licence given stands for those that state none.
    static func read(_ path: String, _ particulars: Particulars) throws(ImportError) -> [ResourceContent] {
        var contents = try AddableFormat.read(path, origin: particulars.origin)
        guard !contents.isEmpty else { throw .damaged(path: path, reason: "there is nothing in it") }
        for index in contents.indices {
            if contents.count == 1 {
                contents[index].resource.name = particulars.name
                contents[index].resource.licence = particulars.licence
                if let title = particulars.title { contents[index].resource.title = title }
                if let language = particulars.language { contents[index].resource.language = language }
            } else if contents[index].resource.licence.isEmpty {
                contents[index].resource.licence = particulars.licence
            }
            if let rights = particulars.rights { contents[index].resource.rights = rights }
        }
        return contents
    }
}
