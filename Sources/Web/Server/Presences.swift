internal import NIOCore
internal import Synchronization

/// Of each open connection, whether its client is still there: asked from any thread, without a turn of the connection's own.
final class Presences: Sendable {
    private let held = Mutex<[ObjectIdentifier: Presence]>([:])

    func add(_ presence: Presence, of channel: any Channel) {
        held.withLock { $0[ObjectIdentifier(channel)] = presence }
    }

    func remove(of channel: any Channel) {
        held.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// - Returns: `nil` for a connection that has ended.
    subscript(channel: any Channel) -> Presence? {
        held.withLock { $0[ObjectIdentifier(channel)] }
    }
}
