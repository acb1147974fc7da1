import Foundation
internal import Library

/// A `.deb` file.
struct DebArchive: Sendable {
    let path: String

    /// The SHA-256 of the whole file, or why it cannot be had.
    func sha256() throws(PackageAbsence) -> String {
        guard let tool = Tool(named: "sha256sum") else { throw missing("sha256sum") }
        let outcome = tool.run(["--", path])
        // A name with odd characters makes sha256sum put a backslash before the digest.
        let digest = outcome.output.drop { $0 == "\\" }.prefix { $0.isHexDigit }
        guard outcome.succeeded, digest.count == 64 else {
            throw .damaged(path: path, reason: outcome.lastLine)
        }
        return String(digest)
    }

    /// Unpacks the parts the archive has into an existing folder. A part that it lacks is passed over: whoever reads
    /// it will say so.
    func unpack(_ parts: [String], into folder: String) throws {
        guard let deb = Tool(named: "dpkg-deb") else { throw missing("dpkg-deb") }
        guard let tar = Tool(named: "tar") else { throw missing("tar") }
        let outcome = deb.run(
            ["--fsys-tarfile", path],
            into: tar, ["-x", "-C", folder, "--no-same-owner", "--no-same-permissions"] + parts.map { "./" + $0 })
        if outcome.succeeded { return }
        if let full = Fault(toolOutput: outcome.output, writing: folder) { throw full }
        let complaints = outcome.output.split(whereSeparator: \.isNewline).filter {
            !$0.contains("Not found in archive") && !$0.contains("Exiting with failure status")
        }
        if let complaint = complaints.first { throw PackageAbsence.damaged(path: path, reason: String(complaint)) }
    }

    private func missing(_ tool: String) -> PackageAbsence {
        .damaged(path: path, reason: "\(tool) is not installed, which unpacking needs")
    }
}
