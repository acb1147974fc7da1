import Dispatch
import Synchronization

/// Does pieces of work ahead of their use: two at a time, used in the order given, so that no more than three
/// outcomes are in memory at once.
enum WorkAhead {
    /// - Parameters:
    ///   - work: done on other threads; must not depend on other pieces.
    ///   - use: called on this thread for each outcome, in the order of `items`. When it throws, what has begun is
    ///     finished and dropped, and nothing more is begun.
    static func run<Item: Sendable, Outcome: Sendable, Failure>(
        _ items: [Item], atOnce: Int = 2, work: @escaping @Sendable (Item) -> Outcome,
        use: (Item, Outcome) throws(Failure) -> Void
    ) throws(Failure) {
        let desk = Desk<Outcome>()
        let queue = DispatchQueue(label: "work ahead", attributes: .concurrent)
        let ready = items.map { _ in DispatchSemaphore(value: 0) }
        func begin(_ index: Int) {
            guard items.indices.contains(index) else { return }
            let (item, signal) = (items[index], ready[index])
            queue.async {
                desk.put(work(item), index)
                signal.signal()
            }
        }
        for index in 0..<atOnce { begin(index) }
        for (index, item) in items.enumerated() {
            ready[index].wait()
            guard let outcome = desk.take(index) else { continue }
            begin(index + atOnce)
            try use(item, outcome)
        }
    }

    /// Where finished pieces lie until they are used.
    private final class Desk<Outcome: Sendable>: Sendable {
        private let outcomes = Mutex<[Int: Outcome]>([:])

        func put(_ outcome: Outcome, _ index: Int) { outcomes.withLock { $0[index] = outcome } }
        func take(_ index: Int) -> Outcome? { outcomes.withLock { $0.removeValue(forKey: index) } }
    }
}
