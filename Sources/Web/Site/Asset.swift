internal import Scripture
internal import Study

/// A file that pages refer to, embedded in the program; its name changes with its content, so that it may be kept for ever.
struct Asset: Sendable {
    let name: String
    let type: String
    let text: String

    private init(_ tables: [String], and more: String = "", type: String, suffix: String) {
        let text = (tables.map { Table(named: $0).text } + [more]).joined(separator: "\n")
        self.text = text
        self.type = type
        name = "catena-\(ContentMark.of(text.utf8)).\(suffix)"
    }

    var path: String { "/assets/" + name }

    /// What documents need wherever they are shown, then what only the site needs.
    static let style = Asset(
        ["document.css", "site.css"], and: "\(ArcDiagram.colours)\n.arcs { \(ArcDiagram.style) }\n",
        type: "text/css; charset=utf-8", suffix: "css")
    static let script = Asset(["site.js"], type: "text/javascript; charset=utf-8", suffix: "js")

    static let all = [style, script]
}
