import Foundation

/// One of the two outputs, and what may be done on it.
struct Terminal: Sendable {
    enum Stream: Int32, Sendable {
        case output = 1
        case errors = 2
    }

    let stream: Stream
    /// Whether a person looks at it, on a terminal that understands control sequences.
    let isInteractive: Bool
    /// Whether letters may be dressed: interactive, and `NO_COLOR` is not set.
    let isDressed: Bool

    init(_ stream: Stream, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.stream = stream
        isInteractive = isatty(stream.rawValue) == 1 && environment["TERM"] != "dumb"
        isDressed = isInteractive && (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Columns, asked for each time since a window may change; 80 where there is no telling.
    var width: Int {
        var size = winsize()
        if unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 80
    }

    /// Writes as it stands. A reader that has gone away is no matter: the rest is dropped.
    func write(_ text: String) {
        let handle = stream == .output ? FileHandle.standardOutput : FileHandle.standardError
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
