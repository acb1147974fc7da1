import Foundation
import Library

extension WholeFile {
    /// Makes a file of the library in use anew beside the old one and puts it in its place.
    /// - Parameters:
    ///   - name: what it is called where it could not be put in place.
    ///   - write: writes the new file at the path it is given.
    static func renew(
        _ path: String, named name: String, write: (_ path: String) throws(Fault) -> Void
    ) throws(Fault) {
        let new = path + ".\(ProcessInfo.processInfo.processIdentifier)"
        try write(new)
        guard unsafe rename(new, path) == 0 else {
            throw Fault(.unwritable, "\(name) could not be put in place", at: path)
        }
    }
}
