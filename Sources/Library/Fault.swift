/// A file or the machine is wrong: something a caller can report but not mend.
public struct Fault: Error, Hashable, Sendable {
    public enum Code: String, Sendable {
        /// There is no library at the place.
        case noLibrary = "no-library"
        /// The library was written in another format than this program reads.
        case otherFormat = "other-format"
        /// A file is not what it should be.
        case damaged
        /// A file or folder could not be read.
        case unreadable
        /// A file or folder could not be written; the disk may be full.
        case unwritable
        /// Another process is changing the library.
        case busy
    }

    public var code: Code
    /// What happened, and what to do.
    public var message: String
    /// The file or folder.
    public var place: String

    public init(_ code: Code, _ message: String, at place: String) {
        self.code = code
        self.message = message
        self.place = place
    }
}
