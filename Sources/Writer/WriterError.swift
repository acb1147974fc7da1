/// Why a model gave no prose to be shown.
public enum WriterError: Error, Hashable, Sendable {
    /// What the user named is no address of an endpoint; what is wrong with it.
    case badAddress(String)
    /// Nothing answers there; what the network said.
    case unreachable(String)
    /// It answered with another status than 200; the status and the beginning of what it said.
    case refused(status: Int, String)
    /// It sends the reader on to another address; a request with a key is not carried there.
    case redirected(to: String)
    /// It has not answered in full within these seconds.
    case tooSlow(seconds: Int)
    /// The answer is longer than this many bytes.
    case tooLong(limit: Int)
    /// The answer is no JSON text, or has no message in it.
    case unreadable
    /// The message is empty.
    case empty
}
