public import TextIndex

/// Rates the scenes that come with the program in a text index, for a file to be kept beside it.
public enum SceneIndexBuilder {
    /// - Parameter scenes: other scenes than those that come with the program.
    /// - Returns: `nil` where the index has no edition in English to find scenes in.
    /// - Throws: `IndexError` where the text index is damaged; ``SceneProblem`` where a scene's file cannot be read.
    public static func writer(for index: TextIndex, of scenes: [Scene]? = nil) throws -> ArrayFileWriter? {
        guard let finder = try SceneFinder(index) else { return nil }
        var file = ArrayFileWriter()
        file.add("head", numbers: [SceneIndex.version] + SceneNumbers.halves(index.identity))
        let axis = finder.texts.axis
        file.add("keys", numbers: axis.keys)
        file.add("pericopes", numbers: axis.pericopes.map { UInt32($0) })
        for scene in try scenes ?? SceneCatalogue().all() {
            file.add(SceneIndex.name(of: scene), numbers: SceneNumbers.of(try finder.rated(scene)))
        }
        return file
    }
}
