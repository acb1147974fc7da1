import Foundation
import Manuscript

/// A manuscript on disk, opened with care: what is no regular file, or too large, is passed over with a reason.
struct ManuscriptFile {
    let path: String
    let bytes: [UInt8]
    let reader: any ManuscriptReader.Type

    /// Thirteen times the whole Bible; a larger file is no manuscript. It bounds the memory of a check too, which is some four
    /// times the text.
    static let limit = 64 << 20

    /// Why a file is passed over.
    struct PassedOver: Error {
        var reason: String
    }

    /// - Parameter reader: what reads it, where its name does not say.
    init(path: String, reader: (any ManuscriptReader.Type)?) throws(PassedOver) {
        self.path = path
        if path == "-" {
            self.reader = reader ?? PlainTextReader.self
            bytes = try Self.bytes(of: 0)
            return
        }
        if let reader { self.reader = reader } else { self.reader = try Self.reader(for: path) }
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw PassedOver(reason: Self.reason()) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK: throw PassedOver(reason: "it is a symbolic link; name the file that it leads to")
        case S_IFDIR: throw PassedOver(reason: "it is a folder; name the files in it")
        default: throw PassedOver(reason: "it is no regular file")
        }
        // The check and the opening are of one file: no link is followed, and no pipe waited for.
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw PassedOver(reason: Self.reason()) }
        defer { close(descriptor) }
        guard Int(status.st_size) <= Self.limit else {
            throw PassedOver(reason: Self.words(.tooLarge(size: Int(status.st_size), limit: Self.limit)))
        }
        bytes = try Self.bytes(of: descriptor)
    }

    private static func reader(for path: String) throws(PassedOver) -> any ManuscriptReader.Type {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.dropFirst().contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        guard let reader = manuscriptReader(forEnding: ending) else {
            throw PassedOver(reason: words(.unknownFormat(ending: ending)))
        }
        return reader
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }

    private static func bytes(of descriptor: Int32) throws(PassedOver) -> [UInt8] {
        var bytes: [UInt8] = []
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0 { bytes.reserveCapacity(min(Int(status.st_size) + 1, limit)) }
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw PassedOver(reason: reason())
            }
            if count == 0 { return bytes }
            bytes += piece[..<count]
            if bytes.count > limit { throw PassedOver(reason: words(.tooLarge(size: bytes.count, limit: limit))) }
        }
    }

    /// The manuscript's text.
    func text() throws(PassedOver) -> ManuscriptText {
        do throws(ManuscriptError) {
            return try reader.read(bytes, named: path)
        } catch {
            throw PassedOver(reason: Self.words(error))
        }
    }

    /// Why a file cannot be read, and what to do.
    static func words(_ error: ManuscriptError) -> String {
        switch error {
        case .notText: "its bytes are no text of that format"
        case .unknownFormat(let ending):
            "files that end in .\(ending) are not known; say what it is with --as \(ManuscriptFormat.names)"
        case .tooLarge(let size, let limit):
            megabytes(size) == megabytes(limit)
                ? "it has more than \(megabytes(limit)), the most that a manuscript may have"
                : "it has \(megabytes(size)); a manuscript may have \(megabytes(limit))"
        case .inflatesTooFar(let size, let limit):
            "what is packed in it has \(megabytes(size)); it may have \(megabytes(limit))"
        case .missingProgram(let program, let package):
            "\(program) reads such files, and it is not installed; on Debian: apt-get install \(package)"
        case .unreadable(let program, let reason): "\(program) cannot read it: \(reason)"
        case .tooSlow(let program, let seconds): "\(program) was ended after \(seconds) seconds"
        }
    }

    private static func megabytes(_ bytes: Int) -> String { "\((bytes + (1 << 19)) >> 20) MB" }
}
