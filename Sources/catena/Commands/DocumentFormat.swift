import ArgumentParser
import Study

/// How a document is set.
enum DocumentFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json

    /// Writes a document to standard output.
    func write(_ document: Document, json: @autoclosure () throws -> String) rethrows {
        let output = Terminal(.output)
        switch self {
        case .text:
            output.write(TextRenderer(width: min(output.width, 100), isStyled: output.isDressed).render(document))
        case .markdown: output.write(MarkdownRenderer().render(document))
        case .html: output.write(HTMLRenderer().render(document))
        case .json: try output.write(json() + "\n")
        }
    }
}
