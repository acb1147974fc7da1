internal import Scripture
internal import Synchronization

/// The scenes that come with the program, each read once.
final class ShippedScenes: Sendable {
    static let shared = ShippedScenes()

    private let whole = Mutex<[String: Scene]>([:])
    private let heads = Mutex<[String: Scene]>([:])

    func scene(named name: String) throws(SceneProblem) -> Scene {
        if let known = whole.withLock({ $0[name] }) { return known }
        let scene = try SceneFile.scene(named: name, Self.text(of: name))
        whole.withLock { $0[name] = scene }
        return scene
    }

    /// What there is to choose by; of the slots, nothing is certain.
    func head(named name: String) throws(SceneProblem) -> Scene {
        if let known = whole.withLock({ $0[name] }) ?? heads.withLock({ $0[name] }) { return known }
        let head = try SceneFile.head(named: name, Self.text(of: name))
        heads.withLock { $0[name] = head }
        return head
    }

    private static func text(of name: String) -> String { Table(named: "scenes/\(name).yaml").text }
}
