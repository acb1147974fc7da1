import Display
import Foundation

/// Something only the person at the terminal can say.
enum Prompt {
    /// Asks on a terminal and gives the answer without the spaces around it; `nil` where nobody is there to answer, or
    /// the answer is empty.
    static func ask(_ question: String) -> String? {
        let errors = Terminal(.errors)
        guard errors.isInteractive, isatty(0) == 1 else { return nil }
        errors.write(Style(errors)(question, .bold) + " ")
        let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
        return answer.isEmpty ? nil : answer
    }
}
