import ArgumentParser
import Display
import Foundation
import JSONText
import Manuscript
import Scripture
import Study

/// One run of `catena check`: what was asked, made ready.
struct CheckRun {
    let checker: Checker
    let reader: ReferenceReader
    let output: ByteOutput
    private let command: CheckCommand
    private let context: Passage?
    private let settings: CheckSettings
    private let folder: String

    init(_ command: CheckCommand, output: ByteOutput) throws {
        self.command = command
        self.output = output
        (settings, folder) = try SettingsFile.read(named: command.config)
        let reader = try Self.reader(settings)
        self.reader = reader
        context = try command.context.map { try RefsCommand.context($0, reader) }
        let selection = RuleSelection(
            selected: try Self.rules(command.select) ?? settings.select,
            ignored: try Self.rules(command.ignore) ?? settings.ignore, severities: settings.severities)
        checker = try LibraryChecker.checker(
            edition: command.edition ?? settings.edition, reader: reader, selection: selection)
    }

    private static func reader(_ settings: CheckSettings) throws -> ReferenceReader {
        let languages = try (settings.languages ?? ["en"]).map { code in
            guard let language = Language(code: code) else {
                throw Failure.Mistake(message: "no names are known in language \(code)")
            }
            return language
        }
        guard let name = VersificationName(rawValue: settings.versification ?? "eng") else {
            throw Failure.Mistake(
                message: "there is no numbering “\(settings.versification ?? "")”; there are "
                    + VersificationName.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return ReferenceReader(languages: languages, versification: name.versification)
    }

    private static func rules(_ option: String?) throws -> Set<String>? {
        guard let option else { return nil }
        let names = option.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        do throws(SettingsError) {
            for name in names { try RuleName.check(name) }
        } catch {
            throw Failure.Mistake(message: error.message)
        }
        return Set(names)
    }

    /// What reads the texts of a batch.
    var batchReader: any ManuscriptReader.Type { command.manuscriptFormat?.reader ?? PlainTextReader.self }

    // MARK: - Files

    /// Reads and checks a file.
    func check(_ file: ManuscriptFile) throws(ManuscriptFile.PassedOver) -> CheckedFile {
        let text = try file.text()
        do {
            return CheckedFile(text, file: file.bytes, findings: try findings(in: text, context: context))
        } catch {
            throw ManuscriptFile.PassedOver(reason: "the library's index cannot be read: \(error)")
        }
    }

    func findings(in text: ManuscriptText, context: Passage?) throws -> [Finding] {
        try checker.findings(in: text, context: context).filter { $0.severity >= command.severity.severity }
    }

    func open(_ path: String) throws(ManuscriptFile.PassedOver) -> ManuscriptFile {
        try ManuscriptFile(path: path, reader: command.manuscriptFormat?.reader)
    }

    /// Says on standard error that a file is passed over.
    func passOver(_ path: String, _ reason: String) {
        let errors = Terminal(.errors)
        errors.write(Style(errors)("\(path): ", .bold) + "passed over: \(reason)\n")
    }

    // MARK: - The report

    func report(_ paths: [String]) throws {
        let terminal = Terminal(.output)
        let setting = ReportSetting(
            width: terminal.isInteractive ? terminal.width : 100, isDressed: terminal.isDressed,
            version: Catena.configuration.version)
        var report = command.format.report.init(setting)
        var baseline = try knownFindings()
        var summary = CheckSummary()
        var checked: [CheckedFile] = []
        output.append { report.begin(&$0) }
        for path in paths {
            do throws(ManuscriptFile.PassedOver) {
                var file = try check(try open(path))
                if command.writeBaseline != nil { checked.append(file) }
                if var known = baseline {
                    file.remove(&known)
                    baseline = known
                }
                summary.add(file)
                output.append { report.add(file, &$0) }
            } catch {
                output.flush()
                passOver(path, error.reason)
                summary.passedOver.append(.init(file: path, reason: error.reason))
            }
        }
        output.append { report.end(summary, &$0) }
        output.flush()
        if let path = command.writeBaseline { try write(checked, toBaseline: path) }
        if !summary.passedOver.isEmpty { throw ExitCode(3) }
        if summary.findings > 0, command.writeBaseline == nil { throw ExitCode(1) }
    }

    private func knownFindings() throws -> Baseline? {
        guard let path = command.baseline ?? settings.baseline.map({ folder + "/" + $0 }) else { return nil }
        // A baseline that is being written need not be there.
        guard let data = FileManager.default.contents(atPath: path) else {
            if command.writeBaseline != nil { return nil }
            throw Failure.Mistake(
                message: "the baseline \(path) cannot be read; make one with --write-baseline \(path)")
        }
        guard let json = JSONReader.value(of: [UInt8](data)), let baseline = Baseline(json) else {
            throw Failure.Mistake(message: "\(path) is no baseline; make one with --write-baseline \(path)")
        }
        return baseline
    }

    private func write(_ files: [CheckedFile], toBaseline path: String) throws {
        try WholeFile.write(Array((Baseline.json(of: files).text + "\n").utf8), to: path)
    }
}
