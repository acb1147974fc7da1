import ArgumentParser
import Display
import JSONText
import Library
import Scripture

struct LibraryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what the library has, and what it should have and has not.")

    @Option(help: "How the list is set: text or json.")
    var format: ListFormat = .text

    func run() throws {
        let folder = LibraryCommand.folder
        let resources = try folder.open().resources
        let absent = folder.report.absent
        let output = Terminal(.output)
        switch format {
        case .json: output.write(json(resources, absent).text + "\n")
        case .text:
            let rows = resources.map { [$0.name, $0.kind.rawValue, $0.language, $0.licence, $0.title] }
            output.write(Self.table(rows, headings: ["name", "kind", "language", "licence", "title"], Style(output)))
            for line in folder.report.absenceLines(width: min(output.width, 120), style: Style(output)) {
                output.write(line + "\n")
            }
        }
    }

    private func json(_ resources: [Resource], _ absent: [ImportReport.Absence]) -> JSON {
        .object([
            .init("resources", .array(resources.map(\.json))),
            .init(
                "absent",
                .array(
                    absent.map { .object([.init("name", .string($0.name)), .init("reason", .string($0.reason))]) })),
        ])
    }

    /// Columns as wide as their widest cell, the last as it falls.
    private static func table(_ rows: [[String]], headings: [String], _ style: Style) -> String {
        let widths = headings.indices.map { column in
            column == headings.count - 1 ? 0 : ([headings] + rows).map { $0[column].columns }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
        }
        return ([style(line(headings), .faint)] + rows.map(line)).joined(separator: "\n") + "\n"
    }
}

/// How a list is set.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
