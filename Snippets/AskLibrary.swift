// Asks a library a question, as every face does, and prints the answer for a person and for a program.
import Foundation
import JSONText
import Library
import Questions
import Study

guard CommandLine.arguments.count > 1 else {
    print("name the folder of a library")
    exit(2)
}
let library = try OpenLibrary(LibraryFolder(path: CommandLine.arguments[1]))
let question = SearchQuestion()
let arguments = try Arguments([.init("query", "\"let me alone\""), .init("limit", 3)], for: question)
do throws(Refusal) {
    let answer = try question.answer(arguments, from: library)
    print(MarkdownRenderer().render(answer.document))
    print(answer.json.text)
} catch {
    // A mistake, nothing found, or a fault: each says what to do.
    print(error.message)
}
