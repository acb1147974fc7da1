import ArgumentParser
import Foundation
import Library
import Manuscript
import Study
import Synchronization
import Writer

/// A model that is to put the finished study into prose; asked only where the user names an endpoint.
struct WriterOptions: ParsableArguments {
    @Option(
        help: """
            Send the finished study to the OpenAI-compatible endpoint at this address, and show what of its prose the study \
            bears out. A key is taken from CATENA_WRITER_KEY.
            """)
    var writer: String?

    @Option(help: "The model that the endpoint is asked for.")
    var writerModel = "default"

    @Option(help: "How many seconds the endpoint may take.")
    var writerSeconds = 120

    /// The address and limits, looked at before the study is made.
    func endpoint() throws -> Endpoint? {
        guard let writer else { return nil }
        guard 1...3600 ~= writerSeconds else {
            throw Failure.Mistake(message: "--writer-seconds is a number from 1 to 3600")
        }
        var limits = WriterLimits()
        limits.seconds = writerSeconds
        let key = ProcessInfo.processInfo.environment["CATENA_WRITER_KEY"].flatMap { $0.isEmpty ? nil : $0 }
        do throws(WriterError) {
            return try Endpoint(writer, model: writerModel, key: key, limits: limits)
        } catch {
            throw Failure.Mistake(message: Self.words(error))
        }
    }

    /// The study with the prose in front that it bears out; with a note alone, and what to tell the user, where there is none.
    func write(_ study: Study, at endpoint: Endpoint) throws -> (study: Study, complaint: String?) {
        let name = "\(writerModel) at \(endpoint.host)"
        let answer = Mutex<Result<String, WriterError>?>(nil)
        try Waiting.run {
            do {
                let text = try await endpoint.answer(to: WriterRequest(study))
                answer.withLock { $0 = .success(text) }
            } catch let error as WriterError {
                answer.withLock { $0 = .failure(error) }
            }
        }
        switch answer.withLock({ $0 }) {
        case .success(let text):
            let finder = try LibraryQuotations.open()
            let prose = try AcceptedProse(text, of: study) { try finder.quotations(in: $0, references: $1) }
            let complaint = prose.accepted == 0 ? "nothing of the writer's prose was accepted. \(prose.tally)" : nil
            return (study.preceded(by: prose.section(by: name)), complaint)
        case .failure(let error):
            let complaint = Self.words(error)
            let note = "\(name) was asked to put the study into prose, and gave none: \(complaint)."
            return (study.preceded(by: Section(id: "prose", title: "In prose", note: note)), complaint)
        case nil: return (study, nil)
        }
    }

    private static func words(_ error: WriterError) -> String {
        switch error {
        case .badAddress(let why): "the writer's address is not one that can be asked: \(why)"
        case .unreachable(let why): "the writer cannot be reached: \(why)"
        case .refused(let status, let said):
            "the writer answered with status \(status)" + (said.isEmpty ? "" : ": \(said)")
        case .redirected(let to):
            "the writer sends on to \(to.isEmpty ? "another address" : to), where nothing is sent; name that address if you trust it"
        case .tooSlow(let seconds): "the writer has not answered in full within \(seconds) seconds"
        case .tooLong(let limit): "the writer's answer is longer than \(limit) bytes"
        case .unreadable: "the writer's answer is not what an OpenAI-compatible endpoint sends"
        case .empty: "the writer's answer is empty"
        }
    }
}
