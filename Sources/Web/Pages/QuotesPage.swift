internal import JSONText
internal import Questions
internal import Study

/// `/quotes`: a text that a reader gives, its quotations marked where they stand and judged beneath.
struct QuotesPage: WebPage {
    let takesForms = true

    func matches(_ path: [String]) -> Bool { path == ["quotes"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let text = visit.field("text")
        var body: HTML = """
            <form class="paste" action="/quotes" method="post">
            <label for="text">A text that quotes scripture</label>
            <textarea id="text" name="text" rows="8" maxlength="200000">\(text)</textarea>
            <button type="submit">Check its quotations</button>
            </form>
            """
        if !text.isEmpty {
            do throws(Refusal) {
                let answer = try visit.answer(QuotesQuestion(), [("text", text)])
                body += """
                    <h2>The text</h2>
                    <div class="manuscript">\(Self.marked(text, answer))</div>
                    <h2>Its quotations</h2>
                    <article class="results">\(HTML(trusted: SiteLinks.renderer.body(answer.document)))</article>
                    """
            } catch {
                body += "<p>\(error.message)</p>"
            }
        }
        return Page("Check", head: "<h1>Check the quotations in a text</h1>", body: body)
    }

    /// The text with each quotation in a mark that says how it is judged.
    private static func marked(_ text: String, _ answer: Answer) -> HTML {
        guard case .array(let quotations)? = answer.json["quotations"] else { return .none }
        let bytes = Array(text.utf8)
        var result: HTML = .none
        var place = 0
        func words(_ range: Range<Int>) -> HTML { "\(String(decoding: bytes[range], as: UTF8.self))" }
        for quotation in quotations {
            guard case .integer(let start)? = quotation["start"], case .integer(let end)? = quotation["end"],
                place <= start, start <= end, end <= bytes.count
            else { continue }
            let verdict = quotation["verdict"]?.string ?? ""
            result += words(place..<start)
            result += "<mark class=\"\(verdict)\" title=\"\(verdict)\">\(words(start..<end))</mark>"
            place = end
        }
        return result + words(place..<bytes.count)
    }
}
