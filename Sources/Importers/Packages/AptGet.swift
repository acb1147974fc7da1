import Foundation

/// Debian's `apt-get`, which downloads packages without installing them and without root, and checks each
/// against the signed lists.
struct AptGet: Sendable {
    private let tool: Tool
    private let lists: String

    /// `nil` where the system has no `apt-get`. `lists` is where the package lists lie.
    init?(lists: String = "/var/lib/apt/lists") {
        guard let tool = Tool(named: "apt-get") else { return nil }
        self.tool = tool
        self.lists = lists
    }

    /// Whether any list of packages has been fetched.
    var hasLists: Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: lists)) ?? []
        return names.contains { $0.contains("_Packages") }
    }

    /// Fetches the package lists, which only root may; whether it worked.
    func updateLists() -> Bool { tool.run(["-qq", "update"]).succeeded && hasLists }

    /// What the lists say of a package.
    func candidate(_ name: String) throws(PackageAbsence) -> PackageCandidate {
        let outcome = tool.run(["-qq", "--print-uris", "download", name])
        let lines = outcome.output.split(whereSeparator: \.isNewline)
        guard let candidate = lines.lazy.compactMap(PackageCandidate.init(line:)).first else {
            throw outcome.output.contains("Unable to locate") ? .unknown : .notFetched(reason: outcome.lastLine)
        }
        return candidate
    }

    /// Downloads a package into an existing folder, telling the percentage done as it goes.
    ///
    /// As root, `apt-get` would hand the download to a user that cannot write the caller's folder and warn; it is
    /// told not to. The hash is checked all the same.
    func download(_ name: String, into folder: String, onPercent: (Double) -> Void) -> Tool.Outcome {
        let options = ["-qq", "-o", "APT::Status-Fd=1", "-o", "APT::Sandbox::User=root"]
        return tool.run(options + ["download", name], in: folder) { line in
            let fields = line.split(separator: ":", maxSplits: 3)
            if fields.count == 4, fields[0] == "dlstatus", let percent = Double(fields[2]) { onPercent(percent) }
        }
    }
}
