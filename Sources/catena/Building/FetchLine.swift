import Importers

/// What the progress bar says of a package that is being fetched.
struct FetchLine {
    let label: String
    let fraction: Double?
    let note: String

    init(_ progress: FetchProgress) {
        var fraction: Double? = Double(progress.index) / Double(max(progress.count, 1))
        var note = "\(progress.index + 1) of \(progress.count)"
        switch progress.stage {
        case .waiting:
            label = "Waiting for another build to finish fetching"
            (fraction, note) = (nil, "")
        case .updatingLists:
            label = "Fetching the package lists"
            (fraction, note) = (nil, "")
        case .downloading(let bytes, let total):
            label = "Fetching \(progress.package)"
            fraction = total > 0 ? Double(bytes) / Double(total) : nil
            note = "\(Self.megabytes(bytes)) of \(Self.megabytes(total)) MB, package " + note
        case .verifying: label = "Verifying \(progress.package)"
        case .unpacking: label = "Unpacking \(progress.package)"
        case .ready, .unavailable: label = "Fetched \(progress.package)"
        }
        (self.fraction, self.note) = (fraction, note)
    }

    /// In millions of bytes with one decimal.
    static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
