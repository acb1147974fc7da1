import ArgumentParser
import Foundation
import Study

/// How a study is set: as any document is, or as a word processor's file.
enum StudyFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json, docx, odt

    func write(_ document: Document, json: @autoclosure () throws -> String) throws {
        switch self {
        case .docx, .odt:
            guard !Terminal(.output).isInteractive else {
                throw Failure.Mistake(
                    message: "a \(rawValue) file is nothing for a terminal; send it to a file: … > study.\(rawValue)")
            }
            let file = try Pandoc.convert(HTMLRenderer().render(document, hasAids: false), to: rawValue)
            FileHandle.standardOutput.write(file)
        case .text: try DocumentFormat.text.write(document, json: json())
        case .markdown: try DocumentFormat.markdown.write(document, json: json())
        case .html: try DocumentFormat.html.write(document, json: json())
        case .json: try DocumentFormat.json.write(document, json: json())
        }
    }
}
