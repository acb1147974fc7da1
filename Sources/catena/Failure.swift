import ArgumentParser
import Foundation
import Importers
import Library
import Scripture
import Study

/// What ends a command before its answer, and how it is told: the one place where errors become words.
///
/// Exit codes: 0 fine, 1 nothing found or findings, 2 usage mistake, 3 fault.
enum Failure {
    /// Nothing was found that answers; the message says what was looked for and what to try.
    struct NothingFound: Error {
        var message: String
    }

    /// The request cannot be meant; the message says why and what to write instead.
    struct Mistake: Error {
        var message: String
    }

    /// Prints what went wrong and gives the exit code for it.
    static func report(_ error: any Error) -> Int32 {
        let errors = Terminal(.errors)
        let style = Style(errors)
        switch error {
        case let nothing as NothingFound:
            errors.write(nothing.message + "\n")
            return 1
        case let mistake as Mistake:
            errors.write(style("catena: ", .bold) + mistake.message + "\n")
            return 2
        case let fault as Fault:
            errors.write(style("catena: ", .bold, .red) + "\(fault.message)\n  at \(fault.place)\n")
            return 3
        case let exit as ExitCode:
            return exit.rawValue
        default:
            let message = Catena.fullMessage(for: error)
            if Catena.exitCode(for: error) == .success {
                Terminal(.output).write(message + "\n")
                return 0
            }
            errors.write(message + "\n")
            return 2
        }
    }
}
