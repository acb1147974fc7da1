import Foundation
import Library
import Patterns
import Scripture
import Search
import Study
import TextIndex

/// Answers questions of scenes from the library in use.
final class ScenesAnswer {
    let library: Library
    let edition: Resource
    let finder: SceneFinder
    let catalogue: SceneCatalogue
    /// All scenes, once they were read.
    private var scenes: [Scene]?

    init(_ options: LibraryOptions) throws {
        library = try options.open()
        guard let edition = try options.editions(of: library, standard: ["KJV"]).first else {
            throw Failure.NothingFound(message: "there is no edition in this library to quote from")
        }
        self.edition = edition
        let index = try LibraryIndex.open().index
        guard let finder = try LibraryScenes.finder(index) else {
            throw Failure.NothingFound(message: "there is no English edition in this library to find scenes in")
        }
        self.finder = finder
        catalogue = SceneCatalogue(own: OwnScenes.read())
    }

    func scene(named name: String) throws -> Scene {
        guard let scene = try catalogue.scene(named: name) else {
            throw Failure.Mistake(
                message: "there is no scene “\(name)”; there are " + catalogue.names.joined(separator: ", "))
        }
        return scene
    }

    private func allScenes() throws -> [Scene] {
        if let scenes { return scenes }
        let all = try catalogue.all()
        scenes = all
        return all
    }

    func page(_ name: String, in passage: Passage?, limit: Int) throws -> ScenesPage {
        let scene = try scene(named: name)
        let found = try finder.scenes(of: scene, in: passage, limit: max(1, limit))
        guard !found.isEmpty else {
            let place = passage.map { " in \($0.name)" } ?? ""
            throw Failure.NothingFound(message: "no scene of this kind (\(scene.title))\(place)")
        }
        return try ScenesPage(scene, found, from: finder, in: edition, of: library)
    }

    /// The scenes there are, or those that are in a passage.
    func list(in passage: Passage?) throws -> ScenesPage {
        var rows: [(scene: Scene, found: FoundScene?)] = []
        for scene in try allScenes() {
            guard let passage else {
                rows.append((scene, nil))
                continue
            }
            if let found = try finder.scenes(of: scene, in: passage, limit: 1).first {
                rows.append((scene, found))
            }
        }
        guard !rows.isEmpty else {
            throw Failure.NothingFound(message: "none of the known scenes is in \(passage?.name ?? "this library")")
        }
        rows.sort { ($0.found?.score ?? 0) > ($1.found?.score ?? 0) }
        return try ScenesPage(list: rows, in: passage, from: finder, edition: edition, of: library)
    }

    func like(_ examples: [Passage], limit: Int) throws -> ScenesPage {
        let found = try ExampleFinder(finder, scenes: allScenes()).scenes(like: examples, limit: max(1, limit))
        guard !found.isEmpty else { throw Failure.NothingFound(message: "nothing is like these passages") }
        return try ScenesPage(like: examples, found, from: finder, in: edition, of: library)
    }
}
