import ArgumentParser
import Display
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

    /// Why a source could not be read, and what to do.
    static func words(_ error: ImportError) -> String {
        switch error {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason); get it anew"
        case .unsupported(let path, let reason): "\(path) is not of a kind that can be added: \(reason)"
        case .unknownFormat(let path):
            "\(path) is in no format that can be added; it may be "
                + allAddableFormats.map { "\($0.form) (\($0.name))" }.joined(separator: ", or ")
        }
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
        case let unresolved as ResolutionError:
            errors.write(style("catena: ", .bold) + words(for: unresolved) + "\n")
            if case .badReference = unresolved { return 2 }
            return unresolved == .emptyQuestion ? 2 : 1
        case let scenes as ScenesError:
            errors.write(style("catena: ", .bold) + scenes.description + "\n")
            if case .unknown = scenes { return 2 }
            return 1
        case let fault as Fault:
            errors.write(style("catena: ", .bold, .red) + "\(fault.message)\n  at \(fault.place)\n")
            return 3
        case let error as ImportError:
            errors.write(style("catena: ", .bold, .red) + words(error) + "\n")
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

    /// What went wrong, in words, where it is told within an answer rather than at the end of a command.
    static func words(for error: any Error) -> String {
        switch error {
        case let nothing as NothingFound: nothing.message
        case let mistake as Mistake: mistake.message
        case let unresolved as ResolutionError: words(for: unresolved)
        default: "\(error)"
        }
    }

    private static func words(for error: ResolutionError) -> String {
        switch error {
        case .emptyQuestion:
            "there is no question; ask one, or name a passage with --passage"
        case .badReference(let words): words
        case .phraseNotFound(let phrase):
            "no edition in this library has “\(phrase)”, nor a part of it that tells; check the words, or name the passage with --passage"
        case .nothingToGoBy:
            "the question names no passage and its words lead nowhere; name a passage, or put words of it in quotation marks"
        case .passageNotHere(let passage):
            "\(passage.name) stands in none of these editions"
        }
    }
}
