internal import Philology
internal import Scripture

/// The scenes that are known: those that come with the program, and those of a reader's own.
public struct SceneCatalogue: Sendable {
    /// The scenes that come with the program, in the order in which they are shown. A check compares this list with the
    /// files in `Sources/CTables/data/scenes`.
    static let shipped = [
        "intercession", "god-relents", "call-of-a-prophet", "annunciation", "barren-mother", "meeting-at-the-well",
        "testing-in-the-wilderness", "covenant-lawsuit", "theophany", "younger-over-elder", "refused-prophet",
        "healing-by-faith",
    ]

    /// By name, the text of a file of the reader's own; it takes the place of a shipped one of that name.
    private let own: [String: String]

    public init(own: [String: String] = [:]) { self.own = own }

    /// The names of all scenes: the shipped ones, then the reader's by the alphabet.
    public var names: [String] { Self.shipped + own.keys.filter { !Self.shipped.contains($0) }.sorted() }

    /// The scene of a name. Capitals, signs and small words do not matter; the beginning of a name will do where it is the
    /// beginning of one only, and so will words by which the scene's file says it is asked for.
    /// - Returns: `nil` where there is none.
    /// - Throws: ``SceneProblem`` where its file cannot be read.
    public func scene(named asked: String) throws(SceneProblem) -> Scene? {
        guard let name = try name(of: asked) else { return nil }
        return try read(name)
    }

    private func name(of asked: String) throws(SceneProblem) -> String? {
        let wanted = Self.words(asked)
        guard !wanted.isEmpty else { return nil }
        let written = wanted.joined(separator: "-")
        if let exact = names.first(where: { $0 == written || Self.words($0) == wanted }) { return exact }
        let beginning = names.filter { $0.hasPrefix(written) }
        if beginning.count == 1 { return beginning[0] }
        for scene in try all() where scene.asked.contains(where: { Self.words($0) == wanted }) { return scene.name }
        // The words may stand in another order, or some of them only.
        let held = names.filter {
            Set(Self.words($0)).isSuperset(of: wanted) || Set(wanted).isSuperset(of: Self.words($0))
        }
        return held.count == 1 ? held[0] : nil
    }

    /// The telling words of a name, by their stems.
    private static func words(_ name: String) -> [String] {
        name.split { !$0.isLetter }.map { EnglishStem.stem(Folding.fold($0)) }.filter {
            !["of", "a", "the", "at", "in", "by", "an"].contains($0)
        }
    }

    /// All scenes, in the order of ``names``.
    public func all() throws(SceneProblem) -> [Scene] {
        var all: [Scene] = []
        for name in names { all.append(try read(name)) }
        return all
    }

    /// The scenes of which something holds that is known without their slots: their names, titles and what they are asked by.
    public func scenes(where isChosen: (Scene) -> Bool) throws(SceneProblem) -> [Scene] {
        var chosen: [Scene] = []
        for name in names where isChosen(try head(name)) { chosen.append(try read(name)) }
        return chosen
    }

    private func head(_ name: String) throws(SceneProblem) -> Scene {
        if let own = own[name] {
            try SceneFile.head(named: name, own)
        } else {
            try ShippedScenes.shared.head(named: name)
        }
    }

    private func read(_ name: String) throws(SceneProblem) -> Scene {
        if let own = own[name] {
            try SceneFile.scene(named: name, own)
        } else {
            try ShippedScenes.shared.scene(named: name)
        }
    }
}
