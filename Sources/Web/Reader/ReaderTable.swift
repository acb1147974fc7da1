internal import Library
internal import Scripture
internal import Study

/// A passage in several editions side by side, verse beside verse.
struct ReaderTable {
    private let passage: Passage
    private let columns: [ReaderColumn]

    init(_ passage: Passage, _ columns: [ReaderColumn]) {
        self.passage = passage
        self.columns = columns
    }

    var html: HTML {
        let verses = Array(Set(passage.verses).union(columns.flatMap(\.verses.keys))).sorted()
        let head = columns.map { "<th scope=\"col\">\($0.edition.title)</th>" as HTML }
        let rows = verses.map { verse -> HTML in
            let label =
                passage.first.chapter == passage.last.chapter ? "\(verse.number)" : "\(verse.chapter):\(verse.number)"
            let cells = columns.map { column -> HTML in
                let script = RichText.Script(language: column.edition.language)
                let titles = (column.headings[verse] ?? []).map(ReaderText.heading)
                return """
                    <td lang="\(column.edition.language)" dir="\(script.isRightToLeft ? "rtl" : "ltr")" \
                    data-title="\(column.edition.name)">\(titles)\(column.html(verse))</td>
                    """
            }
            return "<tr id=\"v\(verse.chapter).\(verse.number)\"><th scope=\"row\">\(label)</th>\(cells)</tr>\n"
        }
        return """
            <table class="beside"><thead><tr><td></td>\(head)</tr></thead><tbody>
            \(rows)</tbody></table>
            """
    }
}
