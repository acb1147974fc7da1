import ArgumentParser
import Display
import Foundation
import Library
import Manuscript

/// `--fix` and `--diff`: safe fixes only, in files that are read natively.
struct CheckFixes {
    let run: CheckRun
    let output: ByteOutput
    /// Show what would change, and write nothing.
    let isDry: Bool

    func run(_ paths: [String]) throws {
        var isWhole = true
        var remaining = 0, mended = 0
        for path in paths {
            do {
                let file = try run.open(path)
                let checked = try run.check(file)
                let fixed = FixedText(checked, file: file.bytes)
                remaining += checked.findings.count - fixed.count
                mended += fixed.count
                guard fixed.count > 0 else { continue }
                if isDry {
                    output.append {
                        $0 += LineDiff(file.bytes, fixed.bytes, name: path).text(Style(Terminal(.output))).utf8
                    }
                } else if path == "-" {
                    output.append { $0 += fixed.bytes }
                } else {
                    try WholeFile.write(fixed.bytes, to: path)
                    Terminal(.errors).write("\(path): \(fixed.count) mended\n")
                }
            } catch let error as ManuscriptFile.PassedOver {
                output.flush()
                run.passOver(path, error.reason)
                isWhole = false
            } catch let fault as Fault {
                output.flush()
                run.passOver(path, fault.message)
                isWhole = false
            }
        }
        output.flush()
        let errors = Terminal(.errors)
        if !isDry { errors.write("\(mended) mended, \(remaining) left; see them with: catena check\n") }
        if !isWhole { throw ExitCode(3) }
        if remaining > 0 || isDry && mended > 0 { throw ExitCode(1) }
    }
}
