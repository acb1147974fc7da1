/// The ways a report is set, as the option names them.
public let allReports: [any Report.Type] = [
    TextReport.self, JSONReport.self, JSONLinesReport.self, SARIFReport.self, GitHubReport.self,
]
