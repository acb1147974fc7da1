/// What is told of all files together.
public struct CheckSummary: Hashable, Sendable {
    /// A file that could not be checked.
    public struct PassedOver: Hashable, Sendable {
        public var file: String
        public var reason: String

        public init(file: String, reason: String) {
            self.file = file
            self.reason = reason
        }
    }

    public private(set) var files = 0
    public private(set) var counts: [Finding.Severity: Int] = [:]
    /// Findings that the baseline knows.
    public private(set) var known = 0
    /// Findings that have a safe fix.
    public private(set) var fixable = 0
    public var passedOver: [PassedOver] = []

    public init() {}

    public var findings: Int { counts.values.reduce(0, +) }

    public mutating func add(_ file: CheckedFile) {
        files += 1
        known += file.known
        for located in file.findings {
            counts[located.finding.severity, default: 0] += 1
            if located.finding.fix?.isSafe == true, file.text.placing == .bytes { fixable += 1 }
        }
    }
}
