/// Why an index cannot be used. Every case but ``unreadable(path:reason:)`` is mended by building the index anew.
public enum IndexError: Error, Hashable, Sendable {
    /// The file is missing or may not be read; `reason` is the system's number (`errno`).
    case unreadable(path: String, reason: Int32)
    /// The file does not begin like an index.
    case notAnIndex
    /// The file was written in another format than this program reads.
    case otherVersion(found: UInt32, expected: UInt32)
    /// The file is shorter or longer than it says.
    case truncated
    /// Bytes are not what was written; `page` counts 4,096-byte pages from the file's start.
    case damaged(page: Int)
    /// What the file says of itself cannot be.
    case inconsistent(String)
}

extension IndexError: CustomStringConvertible {
    /// Of the text index.
    public var description: String { words(for: "text index") }

    /// In words, of the index that is named: `index of quotations`.
    public func words(for index: String) -> String {
        switch self {
        case .unreadable(let path, let reason): "the \(index) cannot be read (\(path), error \(reason))"
        case .notAnIndex: "this file is no \(index)"
        case .otherVersion(let found, let expected):
            "the \(index) has format \(found), this program reads \(expected)"
        case .truncated: "the \(index) is cut short"
        case .damaged(let page): "the \(index) is damaged (page \(page))"
        case .inconsistent(let what): "the \(index) is damaged (\(what))"
        }
    }
}
