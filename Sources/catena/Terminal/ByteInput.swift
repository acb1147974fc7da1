import Foundation

/// A file, or standard input, read in pieces of a fixed size.
struct ByteInput {
    private let descriptor: Int32
    private var held: [UInt8] = []
    private var place = 0
    private var isAtEnd = false

    private static let pieceSize = 1 << 18

    /// - Parameter path: a file's path, or `-` for standard input.
    /// - Throws: a mistake where the file cannot be opened.
    init(path: String) throws {
        guard path != "-" else {
            descriptor = 0
            return
        }
        descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw Failure.Mistake(message: "cannot read \(path): \(unsafe String(cString: strerror(errno)))")
        }
    }

    /// The next piece, or `nil` at the end.
    func next() throws -> [UInt8]? {
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            var got = 0
            repeat {
                got = unsafe read(descriptor, buffer.baseAddress, Self.pieceSize)
            } while got < 0 && errno == EINTR
            count = max(0, got)
        }
        return piece.isEmpty ? nil : piece
    }

    /// All that is left, in room of the file's size where it has one.
    func all() throws -> [UInt8] {
        var bytes = Array(held[place...])
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0 { bytes.reserveCapacity(max(0, Int(status.st_size))) }
        while let piece = try next() { bytes += piece }
        return bytes
    }

    /// The next line without its end, or `nil` at the end.
    mutating func nextLine() throws -> [UInt8]? {
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
