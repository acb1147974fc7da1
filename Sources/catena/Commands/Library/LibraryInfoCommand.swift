import ArgumentParser
import Display
import JSONText
import Library
import Scripture

struct LibraryInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Tells all about a resource: rights, origin, what is in it, what was wrong.")

    @Argument(help: "The resource's name, as `catena library list` gives it.")
    var name: String

    @Option(help: "How it is set: text or json.")
    var format: ListFormat = .text

    func run() throws {
        let folder = LibraryCommand.folder
        let resource = try Self.resource(name, in: folder.open())
        let entry = folder.report.resources.first { $0.name == resource.name }
        let output = Terminal(.output)
        switch format {
        case .json: output.write(Self.json(resource, entry).text + "\n")
        case .text: output.write(Self.text(resource, entry, width: min(output.width, 120), style: Style(output)))
        }
    }

    /// - Throws: `Failure.NothingFound` that names what there is.
    static func resource(_ name: String, in library: Library) throws -> Resource {
        guard let resource = library.resource(named: name) else {
            let names = library.resources.map(\.name).joined(separator: ", ")
            throw Failure.NothingFound(message: "the library has no “\(name)”; it has \(names)")
        }
        return resource
    }

    private static func text(
        _ resource: Resource, _ entry: ImportReport.Entry?, width: Int, style: Style
    ) -> String {
        var fields = [
            ("name", resource.name), ("title", resource.title), ("kind", resource.kind.rawValue),
            ("language", resource.language), ("counts as", resource.versification.rawValue),
            ("licence", resource.licence), ("rights", resource.rights), ("origin", resource.origin),
            ("tradition", resource.tradition ?? ""),
        ]
        if let entry {
            fields.append(("holds", entry.counts.map { "\($0.count.grouped) \($0.what)" }.joined(separator: ", ")))
            fields.append(("lacks", entry.lacks.joined(separator: "; ")))
        }
        let indent = String(repeating: " ", count: 11)
        var lines = fields.filter { !$0.1.isEmpty }.map { label, value in
            style(label.padded(to: 11), .faint)
                + value.onOneLine.wrapped(to: max(width - 11, 20)).replacing("\n", with: "\n" + indent)
        }
        if let entry, !entry.faults.isEmpty {
            lines.append(style("faults of the source".padded(to: 11), .faint))
            for fault in entry.faults {
                lines.append("\(indent)\(fault.count.grouped) × \(fault.kind)")
                lines += fault.samples.map { "\(indent)  \($0.onOneLine)" }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func json(_ resource: Resource, _ entry: ImportReport.Entry?) -> JSON {
        guard let entry, case .object(let members) = resource.json else { return resource.json }
        let counts = entry.counts.map { JSON.Member($0.what, .integer($0.count)) }
        let faults = entry.faults.map { fault in
            JSON.object([
                .init("kind", .string(fault.kind)), .init("count", .integer(fault.count)),
                .init("samples", .array(fault.samples.map(JSON.string))),
            ])
        }
        return .object(
            members + [
                .init("counts", .object(counts)), .init("lacks", .array(entry.lacks.map(JSON.string))),
                .init("faults", .array(faults)),
            ])
    }
}

extension Resource {
    /// Everything a program may want to know of a resource.
    var json: JSON {
        .object([
            .init("name", .string(name)), .init("kind", .string(kind.rawValue)), .init("title", .string(title)),
            .init("language", .string(language)), .init("versification", .string(versification.rawValue)),
            .init("licence", .string(licence)), .init("rights", .string(rights)), .init("origin", .string(origin)),
            .init("tradition", tradition.map(JSON.string) ?? .null),
        ])
    }
}
