/// What may be asked: shown where nothing has been asked yet.
enum Examples {
    static func html(_ rows: [(kind: String, text: String, address: String)]) -> HTML {
        let rows = rows.map { row -> HTML in
            "<div><dt>\(row.kind)</dt><dd><a href=\"\(row.address)\">\(row.text)</a></dd></div>\n"
        }
        return "<dl class=\"examples\">\n\(rows)</dl>"
    }
}
