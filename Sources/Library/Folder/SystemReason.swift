internal import Foundation

/// Why the last system call failed, in the system's words.
enum SystemReason {
    static var last: String { unsafe String(cString: strerror(errno)) }
}
