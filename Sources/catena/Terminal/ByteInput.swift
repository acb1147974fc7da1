import Foundation
import Library

/// A file, or standard input, read in pieces of a fixed size.
struct ByteInput {
    private let descriptor: Int32
    private let path: String
    private var held: [UInt8] = []
    private var place = 0
    private var isAtEnd = false

    private static let pieceSize = 1 << 18

    /// - Parameter path: a file's path, or `-` for standard input.
    /// - Throws: `Fault.unreadable` where the file cannot be opened, or is a folder.
    init(path: String) throws(Fault) {
        self.path = path
        guard path != "-" else {
            descriptor = 0
            return
        }
        descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw Self.unreadable(path)
        }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Self.unreadable(path, EISDIR)
        }
    }

    private static func unreadable(_ path: String, _ code: Int32 = errno) -> Fault {
        let reason = unsafe String(cString: strerror(code))
        return Fault(
            .unreadable, "the text cannot be read: \(reason); give the path of a file, or - for standard input",
            at: path == "-" ? "standard input" : path)
    }

    /// The next piece, or `nil` at the end.
    /// - Throws: `Fault.unreadable` where reading fails midway.
    func next() throws(Fault) -> [UInt8]? {
        var failure: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            var got = 0
            repeat {
                got = unsafe read(descriptor, buffer.baseAddress, Self.pieceSize)
            } while got < 0 && errno == EINTR
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        if failure != 0 { throw Self.unreadable(path, failure) }
        return piece.isEmpty ? nil : piece
    }

    /// The next part of a line, without the line's end, and whether the line ends with it; `nil` at the end.
    ///
    /// A line of any length so comes in pieces of bounded size.
    mutating func nextPartOfLine() throws(Fault) -> (bytes: [UInt8], endsLine: Bool)? {
        if place == held.count {
            (held, place) = (try next() ?? [], 0)
            if held.isEmpty { return nil }
        }
        let end = held[place...].firstIndex(of: 0x0A)
        let part = Array(held[place..<(end ?? held.count)])
        place = end.map { $0 + 1 } ?? held.count
        return (part, end != nil)
    }

    /// The next line without its end, or `nil` at the end.
    /// - Throws: `Fault.unreadable` where reading fails midway.
    mutating func nextLine() throws(Fault) -> [UInt8]? {
        while true {
            if let end = held[place...].firstIndex(of: 0x0A) {
                let line = Array(held[place..<end])
                place = end + 1
                return line
            }
            if isAtEnd {
                guard place < held.count else { return nil }
                let line = Array(held[place...])
                place = held.count
                return line
            }
            held.removeFirst(place)
            place = 0
            if let piece = try next() { held += piece } else { isAtEnd = true }
        }
    }
}
