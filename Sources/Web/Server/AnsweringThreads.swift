internal import NIOPosix

/// The threads on which answers are made: work without a pause, which on the threads of the connections would keep others
/// from being heard.
final class AnsweringThreads: TaskExecutor {
    private let pool = NIOThreadPool.singleton

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { _ in unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
