public import TextIndex

/// The scenes that come with the program, rated when the text index was made. One file, mapped; see
/// `docs/formats/scenes-index.md`.
///
/// A scene whose file has changed since is not taken from it, nor is one that it has damaged: it is rated anew.
public final class SceneIndex: Sendable {
    /// The text index that the scenes were looked for in.
    let identity: UInt64
    let axis: VerseAxis
    private let file: ArrayFile

    /// Changes with what a rating is made of, so that none is taken from a file of an older program.
    static let version: UInt32 = 2

    /// - Throws: as ``TextIndex/ArrayFile/init(path:)``; `.inconsistent` where the file is of another kind or index.
    public init(path: String, of index: TextIndex) throws(IndexError) {
        file = try ArrayFile(path: path)
        let head = try file.array("head").all
        guard head.count == 3 else { throw .inconsistent("this is no index of scenes") }
        guard head[0] == Self.version else { throw .otherVersion(found: head[0], expected: Self.version) }
        identity = SceneNumbers.wide(head[1], head[2])
        guard identity == index.identity else { throw .inconsistent("the scenes are those of another index") }
        let keys = try file.array("keys").all
        let pericopes = try file.array("pericopes").all
        guard keys.count == pericopes.count, pericopes.allSatisfy({ $0 < keys.count }) else {
            throw .inconsistent("the verses of the scenes are not whole")
        }
        axis = VerseAxis(keys: keys, pericopes: pericopes.map { Int32(truncatingIfNeeded: $0) })
    }

    /// A scene as it was rated; `nil` where it was not, or from another text of its file.
    func rated(_ scene: Scene, in texts: SceneTexts) -> RatedScene? {
        do throws(IndexError) {
            var numbers = SceneNumbers(try file.array(Self.name(of: scene)).all)
            return try numbers.rated(scene, topics: texts.topics, on: axis)
        } catch {
            return nil
        }
    }

    static func name(of scene: Scene) -> String { "scene " + scene.name }
}

extension NumberArray {
    /// Its numbers of 32 bits.
    fileprivate var all: [UInt32] { (0..<byteCount / 4).map(number) }
}
