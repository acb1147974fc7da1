internal import JSONText
internal import Library
internal import Questions

/// `/check`: a manuscript that a reader gives, what is wrong in it underlined where it stands, fixes to accept, the text to take home.
struct CheckPage: WebPage {
    let takesForms = true

    func matches(_ path: [String]) -> Bool { path == ["check"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let form: CheckForm
        do throws(Refusal) {
            form = try CheckForm(visit.request)
        } catch {
            var page = Page.refused(error)
            page.body += Self.entry(nil, visit)
            return page
        }
        guard !form.text.isEmpty else {
            return Page("Check", head: Self.head, body: Self.entry(nil, visit))
        }
        var text = form.text
        var changes = 0
        if !form.wish.isEmpty {
            (text, changes) = ShownFinding.mended(text, try Self.findings(text, form, visit).shown, form.chosen)
        }
        if form.wish == "download" {
            return .download(form.file(text), named: form.name.isEmpty ? "checked.txt" : form.name)
        }
        let (answer, shown) = try Self.findings(text, form, visit)
        var page = Page(
            "Check", head: Self.head(answer, changes),
            body: """
                \(Self.result(text, shown, form))
                <h2 class="again">Check another text</h2>
                \(Self.entry(form, visit))
                """)
        page.isWide = true
        return page
    }

    private static func findings(_ text: String, _ form: CheckForm, _ visit: Visit) throws(Refusal)
        -> (answer: Answer, shown: [ShownFinding])
    {
        let question = CheckQuestion()
        let answer = try question.answer(
            Arguments(
                [
                    .init("text", .string(text)), .init("format", .string(form.format)),
                    .init("edition", .string(form.edition)), .init("limit", 2000),
                ], for: question), from: visit.library)
        guard case .array(let all)? = answer.json["findings"] else { return (answer, []) }
        let count = text.utf8.count
        return (
            answer,
            all.enumerated().compactMap { ShownFinding($0.element, number: $0.offset + 1, within: count) }
        )
    }

    private static let head: HTML = """
        <h1>Check a manuscript</h1><p class="lead">Every reference is looked up and every quotation set beside the editions here, word by word.</p>
        """

    private static func head(_ answer: Answer, _ changes: Int) -> HTML {
        func count(_ name: String, _ one: String) -> String? {
            guard case .integer(let count)? = answer.json[name], count > 0 else { return nil }
            return count == 1 ? "1 \(one)" : "\(count) \(one)s"
        }
        let parts = [count("errors", "error"), count("warnings", "warning"), count("notes", "note")].compactMap(\.self)
        let made: HTML =
            changes == 0 ? .none : "<p class=\"lead\">\(changes == 1 ? "One change" : "\(changes) changes") made.</p>"
        let more: HTML =
            answer.window?.next == nil
            ? .none : "<p class=\"lead\">These are the first 2000; mend them and check again.</p>"
        return """
            <h1>\(parts.isEmpty ? "Nothing found wrong" : parts.joined(separator: ", "))</h1>\(made)\(more)
            """
    }

    /// The text with its findings, and what can be done with it.
    private static func result(_ text: String, _ findings: [ShownFinding], _ form: CheckForm) -> HTML {
        let hasFixes = findings.contains { $0.fix != nil }
        let apply: HTML =
            hasFixes ? "<button type=\"submit\" name=\"do\" value=\"apply\">Write what is chosen</button> " : .none
        // A browser drops one line end at the beginning of a text area.
        return """
            <form class="manuscript-form" action="/check" method="post" enctype="multipart/form-data">
            <textarea name="text" hidden aria-hidden="true">
            \(text)</textarea>
            <input type="hidden" name="format" value="\(form.format)"><input type="hidden" name="edition" value="\(form.edition)">\
            <input type="hidden" name="name" value="\(form.name)">\
            <input type="hidden" name="lines" value="\(form.hasReturns ? "crlf" : "lf")">
            <p class="doing">\(apply)<button type="submit" name="do" value="download">Download the text\
            \(hasFixes ? " with what is chosen" as HTML : .none)</button></p>
            \(FindingsHTML(text: text, findings: findings).html)
            </form>
            """
    }

    private static func entry(_ form: CheckForm?, _ visit: Visit) -> HTML {
        let formats = ([("", "as its name says, or plain")] + CheckQuestion.formats.map { ($0, $0) }).map {
            value, words in
            "<option value=\"\(value)\">\(words)</option>" as HTML
        }
        let editions = ([("", "shown by its quotations")] + visit.library.library.editions.map { ($0.name, $0.name) })
            .map { value, words -> HTML in
                let chosen: HTML = value == form?.edition ?? "" ? " selected" : .none
                return "<option value=\"\(value)\"\(chosen)>\(words)</option>"
            }
        return """
            <form class="paste" action="/check" method="post" enctype="multipart/form-data">
            <label for="text">Paste a text, or choose a file or drop it here</label>
            <textarea id="text" name="text" rows="10"></textarea>
            <div class="fields">
            <label>File <input type="file" name="file" accept=".txt,.md,.html,.usfm,.sfm,.tex,text/*"></label>
            <label>Format <select name="format">\(formats)</select></label>
            <label>Edition <select name="edition">\(editions)</select></label>
            <button type="submit">Check</button>
            </div>
            <p class="soft">The text stays on this machine and is not kept. Word, OpenDocument and PDF files are read by \
            <code>catena check</code>.</p>
            </form>
            """
    }
}
