internal import Synchronization

/// Responses that were given, kept for those who ask the same: an answer depends on the address and the library alone.
///
/// Bounded in bytes; when it is full it begins anew, and so it does for another state of the library.
final class ResponseCache: Sendable {
    private struct Held {
        var state = ""
        var bytes = 0
        var responses: [String: SiteResponse] = [:]
    }

    private let held = Mutex(Held())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    subscript(target: String, state: String) -> SiteResponse? {
        held.withLock { $0.state == state ? $0.responses[target] : nil }
    }

    /// Keeps a response, where it is a whole answer and not too large a part of what may be kept.
    func keep(_ response: SiteResponse, for target: String, state: String) {
        let size = response.body.count + target.utf8.count + 1024
        guard response.status == 200, size <= limit / 16 else { return }
        // What is dropped takes a while to go: others need not wait for that.
        _ = held.withLock { held -> Held? in
            var dropped: Held?
            if held.state != state || held.bytes + size > limit {
                dropped = held
                held = Held(state: state)
            }
            if held.responses.updateValue(response, forKey: target) == nil { held.bytes += size }
            return dropped
        }
    }
}
