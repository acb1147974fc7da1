import Foundation

/// Ways in which a download of `sword-comm-scofield` ends before it is whole; other packages are unknown.
enum BrokenDownload: String, CaseIterable, Sendable {
    /// The connection fails: half a file, and exit status 100.
    case failed
    /// `apt-get` is killed over half a file.
    case killed
    /// Half a file, and no complaint at all.
    case silent

    static var canBePlayed: Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/var/lib/apt/lists")) ?? []
        return names.contains { $0.contains("_Packages") }
    }

    /// Makes a folder with an `apt-get` that breaks off, and tells its path.
    func tools(in place: String) throws -> String {
        let tools = place + "/tools"
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        try write(download: "head -c 20000 \"$file\" >\"$(basename \"$file\")\"; \(ending)", into: tools)
        return tools
    }

    /// Lets the download come to its end from now on.
    func mend(_ tools: String) throws {
        try write(download: "cp \"$file\" .", into: tools)
    }

    private var ending: String {
        switch self {
        case .failed: "echo 'E: Failed to fetch: Connection reset by peer' >&2; exit 100"
        case .killed: "kill -9 $$"
        case .silent: "exit 0"
        }
    }

    private func write(download: String, into tools: String) throws {
        let script = """
            #!/bin/sh
            for package; do :; done
            if [ "$package" != sword-comm-scofield ]; then
                echo "E: Unable to locate package $package" >&2
                exit 100
            fi
            file=\(DownloadedPackages.file("sword-comm-scofield") ?? "")
            case $* in
            *--print-uris*)
                sum=$(sha256sum "$file" | cut -d' ' -f1)
                echo "'http://invented/x.deb' $(basename "$file") $(stat -c %s "$file") SHA256:$sum"
                ;;
            *) \(download) ;;
            esac

            """
        try Data(script.utf8).write(to: URL(filePath: tools + "/apt-get"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tools + "/apt-get")
    }
}
