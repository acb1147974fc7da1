import Foundation

/// Standard output, written in large pieces. A closed pipe ends the program without complaint.
final class ByteOutput {
    private var held: [UInt8] = []

    /// Lets `body` add bytes, and writes what has gathered.
    func append(_ body: (inout [UInt8]) -> Void) {
        body(&held)
        if held.count >= 1 << 16 { flush() }
    }

    func flush() {
        var place = 0
        while place < held.count {
            let count = unsafe held.withUnsafeBytes { buffer in
                unsafe write(1, buffer.baseAddress?.advanced(by: place), buffer.count - place)
            }
            if count < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : 3)
            }
            place += count
        }
        held.removeAll(keepingCapacity: true)
    }
}
