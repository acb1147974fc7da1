internal import JSONText
public import Library
public import Patterns
public import Scripture

/// Answers questions of scenes, any number of times.
public final class ScenesPages {
    private let library: Library
    private let finder: SceneFinder
    private let catalogue: SceneCatalogue
    private let edition: Resource
    private let vectors: LearnedVectors?
    /// All scenes, once they were read.
    private var scenes: [Scene]?

    /// - Parameters:
    ///   - own: a reader's own scenes: the text of each file by its name.
    ///   - edition: the edition to quote.
    ///   - vectors: what was learned of the verses, by which passages are like examples; `nil` where the library lacks it.
    public init(
        _ library: Library, _ finder: SceneFinder, own: [String: String], edition: Resource, vectors: LearnedVectors?
    ) {
        self.vectors = vectors
        self.library = library
        self.finder = finder
        self.edition = edition
        catalogue = SceneCatalogue(own: own)
    }

    private func all() throws -> [Scene] {
        if let scenes { return scenes }
        let all = try catalogue.all()
        scenes = all
        return all
    }

    /// The scenes of a kind, the best first.
    /// - Throws: ``ScenesError``; `SceneProblem` where the scene's file cannot be read; `IndexError`; `Fault`.
    public func page(of name: String, in passage: Passage?, limit: Int) throws -> ScenesPage {
        guard let scene = try catalogue.scene(named: name) else {
            throw ScenesError.unknown(name, known: catalogue.names)
        }
        let found = try finder.scenes(of: scene, in: passage, limit: max(1, limit))
        guard !found.isEmpty else { throw ScenesError.none(of: scene.title, in: passage) }
        return try ScenesPage(scene, found, from: finder, in: edition, of: library)
    }

    /// The scenes there are, or those that are in a passage.
    /// - Throws: as ``page(of:in:limit:)``.
    public func list(in passage: Passage?) throws -> ScenesPage {
        var rows: [(scene: Scene, found: FoundScene?)] = []
        for scene in try all() {
            guard let passage else {
                rows.append((scene, nil))
                continue
            }
            if let found = try finder.scenes(of: scene, in: passage, limit: 1).first { rows.append((scene, found)) }
        }
        guard !rows.isEmpty else { throw ScenesError.none(of: nil, in: passage) }
        rows.sort { ($0.found?.score ?? 0) > ($1.found?.score ?? 0) }
        return try ScenesPage(list: rows, in: passage, from: finder, edition: edition, of: library)
    }

    /// The passages most like some.
    /// - Throws: as ``page(of:in:limit:)``.
    public func page(like examples: [Passage], limit: Int) throws -> ScenesPage {
        let found = try ExampleFinder(finder, scenes: all(), vectors: vectors).scenes(
            like: examples, limit: max(1, limit))
        guard !found.isEmpty else { throw ScenesError.nothingLike }
        return try ScenesPage(like: examples, found, from: finder, in: edition, of: library)
    }
}
