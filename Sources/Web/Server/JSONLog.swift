internal import Foundation
internal import JSONText
internal import Logging

/// A log of one JSON object a line.
struct JSONLog: LogHandler {
    let write: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    init(write: @escaping @Sendable (String) -> Void) { self.write = write }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var members: [JSON.Member] = [
            .init("time", .string(Date.now.formatted(Self.time))),
            .init("level", .string(event.level.rawValue)), .init("message", .string("\(event.message)")),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        members += all.sorted { $0.key < $1.key }.map { .init($0.key, Self.json($0.value)) }
        write(JSON.object(members).text + "\n")
    }

    private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func json(_ value: Logger.MetadataValue) -> JSON {
        guard case .stringConvertible(let number) = value else { return .string("\(value)") }
        return switch number {
        case let number as Int: .integer(number)
        case let number as Double: .number(number)
        default: .string("\(number)")
        }
    }
}
