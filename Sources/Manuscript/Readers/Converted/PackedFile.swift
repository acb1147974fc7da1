/// The directory of a zip archive, read for one thing: how large its files say they are.
enum PackedFile {
    /// How much may be packed in a manuscript, in bytes.
    static let limit = 256 << 20
    /// How many times larger than itself a file may become where it becomes large.
    private static let ratio = 200

    /// - Throws: `notText` where it is no archive, `inflatesTooFar` where what is packed is too much.
    static func check(_ file: [UInt8]) throws(ManuscriptError) {
        guard let end = directoryEnd(file) else { throw .notText }
        var place = number(file, end + 16, bytes: 4)
        let count = number(file, end + 10, bytes: 2)
        var total = 0
        for _ in 0..<count {
            guard place + 46 <= file.count, file[place...].starts(with: [0x50, 0x4B, 1, 2]) else { break }
            total += number(file, place + 24, bytes: 4)
            place +=
                46 + number(file, place + 28, bytes: 2) + number(file, place + 30, bytes: 2)
                + number(file, place + 32, bytes: 2)
        }
        if total > limit || total > 16 << 20 && total / max(1, file.count) > ratio {
            throw .inflatesTooFar(size: total, limit: min(limit, max(16 << 20, file.count * ratio)))
        }
    }

    /// Where the record at the end of the directory begins: within the last 64 KB, before a comment.
    private static func directoryEnd(_ file: [UInt8]) -> Int? {
        var k = file.count - 22
        let first = max(0, file.count - 22 - 65_535)
        while k >= first {
            if file[k] == 0x50, file[k...].starts(with: [0x50, 0x4B, 5, 6]) { return k }
            k -= 1
        }
        return nil
    }

    private static func number(_ file: [UInt8], _ place: Int, bytes: Int) -> Int {
        guard place >= 0, place + bytes <= file.count else { return 0 }
        return (0..<bytes).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }
}
