import ArgumentParser
import Library
import Study

/// Which parts of a study are wanted, how long it is to be, and whose voices.
struct StudyOptionGroup: ParsableArguments {
    @Option(help: "Sections to show, divided by commas: \(StudyOptions.knownSections.joined(separator: ", ")).")
    var sections: String?

    @Option(help: "How long the study is: short, standard or long.")
    var length: Length = .standard

    @Option(
        help: "Commentators to leave out, divided by commas: a school such as dispensational, or a commentary's name.")
    var tradition: String?

    enum Length: String, CaseIterable, ExpressibleByArgument {
        case short, standard, long
    }

    func options(for library: Library) throws -> StudyOptions {
        var options = StudyOptions()
        options.length =
            switch length {
            case .short: .short
            case .standard: .standard
            case .long: .long
            }
        options.sections = Self.list(sections)
        for section in options.sections where !StudyOptions.knownSections.contains(section) {
            let known = StudyOptions.knownSections.joined(separator: ", ")
            throw Failure.Mistake(message: "a study has no section “\(section)”; it has \(known)")
        }
        options.leftOut = Self.list(tradition)
        let commentaries = library.resources.filter { $0.kind == .commentary }
        let known = commentaries.compactMap(\.tradition) + commentaries.map(\.name)
        for name in options.leftOut where !known.contains(where: { $0.lowercased() == name.lowercased() }) {
            throw Failure.Mistake(
                message: "no commentary here is “\(name)”; there are \(known.joined(separator: ", "))")
        }
        return options
    }

    private static func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
}
