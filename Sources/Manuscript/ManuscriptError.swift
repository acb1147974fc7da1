/// Why a file cannot be read as a manuscript.
public enum ManuscriptError: Error, Hashable, Sendable {
    /// Its bytes are no text.
    case notText
    /// No reader is for such a file.
    case unknownFormat(ending: String)
    /// It is larger than a manuscript may be; both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// What is packed in it is larger than it may be; both in bytes.
    case inflatesTooFar(size: Int, limit: Int)
    /// The program that reads such files is not installed.
    case missingProgram(String, package: String)
    /// The program that reads such files gave up; what it said.
    case unreadable(by: String, reason: String)
    /// The program that reads such files took longer than it may, in seconds.
    case tooSlow(program: String, seconds: Int)
}
