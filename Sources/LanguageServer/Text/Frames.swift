/// The messages in a stream of bytes: each a head with `Content-Length`, an empty line, and so many bytes.
///
/// What is no message is passed over up to the next head, so that one broken message does not cost those behind it.
package struct Frames {
    private var held: [UInt8] = []
    /// Bytes of a message too large to be read, still to be passed over.
    private var skipped = 0

    /// More than any message of an editor.
    private static let longest = 64 << 20

    package init() {}

    package mutating func add(_ bytes: [UInt8]) { held += bytes }

    /// The next whole message; `nil` until more bytes have come.
    package mutating func next() -> [UInt8]? {
        while true {
            if skipped > 0 {
                let count = min(skipped, held.count)
                held.removeFirst(count)
                skipped -= count
                if skipped > 0 { return nil }
            }
            guard let (length, start) = head() else { return nil }
            guard let length else {
                held.removeFirst(start)
                continue
            }
            if length > Self.longest {
                held.removeFirst(start)
                skipped = length
                continue
            }
            guard held.count - start >= length else { return nil }
            let message = Array(held[start..<start + length])
            held.removeFirst(start + length)
            return message
        }
    }

    /// How long the message is whose head stands first, `nil` where the head does not say, and where it begins.
    private func head() -> (length: Int?, start: Int)? {
        var place = 0
        var length: Int?
        while let end = held[place...].firstIndex(of: 10) {
            let line = String(decoding: held[place..<end], as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            place = end + 1
            if line.isEmpty { return (length, place) }
            if line.hasPrefix("content-length:"), let value = Int(line.dropFirst(15)), value >= 0 { length = value }
        }
        return nil
    }

    /// A message as it is sent.
    package static func framed(_ message: [UInt8]) -> [UInt8] {
        Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
    }
}
