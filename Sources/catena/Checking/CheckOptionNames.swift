import ArgumentParser
import Manuscript

/// A report as an option names it.
struct ReportFormat: ExpressibleByArgument {
    let report: any Report.Type

    static let text = ReportFormat(report: TextReport.self)
    static var names: String { allReports.map { $0.format }.joined(separator: ", ") }
    static var allValueStrings: [String] { allReports.map { $0.format } }

    private init(report: any Report.Type) {
        self.report = report
    }

    init?(argument: String) {
        guard let report = allReports.first(where: { $0.format == argument }) else { return nil }
        self.report = report
    }

    var defaultValueDescription: String { report.format }
}

/// The format of a manuscript as an option names it.
struct ManuscriptFormat: ExpressibleByArgument {
    let reader: any ManuscriptReader.Type

    static var names: String { allReaders.map { $0.format }.joined(separator: ", ") }
    static var allValueStrings: [String] { allReaders.map { $0.format } }

    init?(argument: String) {
        guard let reader = allReaders.first(where: { $0.format == argument }) else { return nil }
        self.reader = reader
    }
}

/// A severity as an option names it.
enum SeverityName: String, CaseIterable, ExpressibleByArgument {
    case note, warning, error

    var severity: Finding.Severity { Finding.Severity(rawValue: rawValue) ?? .note }
}
