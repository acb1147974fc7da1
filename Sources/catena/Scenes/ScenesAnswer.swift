import Foundation
import Library
import Patterns
import Scripture
import Search
import Study
import TextIndex

/// Answers questions of scenes from the library in use.
struct ScenesAnswer {
    let library: Library
    let edition: Resource
    let finder: SceneFinder
    let catalogue: SceneCatalogue

    init(_ options: LibraryOptions) throws {
        library = try options.open()
        guard let edition = try options.editions(of: library, standard: ["KJV"]).first else {
            throw Failure.NothingFound(message: "there is no edition in this library to quote from")
        }
        self.edition = edition
        let index = try LibraryIndex.open().index
        guard let finder = try SceneFinder(index) else {
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

    func page(_ name: String, in passage: Passage?, limit: Int) throws -> ScenesPage {
        let scene = try scene(named: name)
        var found = try finder.scenes(of: scene)
        if let passage { found = found.filter { $0.passage.overlaps(passage) } }
        guard !found.isEmpty else {
            let place = passage.map { " in \($0.name)" } ?? ""
            throw Failure.NothingFound(message: "no scene of this kind (\(scene.title))\(place)")
        }
        return try ScenesPage(scene, Array(found.prefix(max(1, limit))), in: edition, of: library)
    }
}
