/// The frame around every page: the site's name, the one box, and where else to go.
enum Layout {
    static func page(_ page: Page, _ visit: Visit) -> SiteResponse {
        let scope: HTML = page.isHome ? "home" : page.isWide ? "broad" : "page"
        return .html(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(page.title.isEmpty ? "Catena" : page.title + " · Catena")</title>
            <link rel="stylesheet" href="\(Asset.style.path)">
            \(page.previous.map { "<link rel=\"prev\" href=\"\($0.address)\">" as HTML })\
            \(page.next.map { "<link rel=\"next\" href=\"\($0.address)\">" as HTML })
            <script src="\(Asset.script.path)" defer></script>
            </head>
            <body class="\(scope)">
            <a class="skip" href="#content">Skip to the text</a>
            <div class="bar">
            \(page.isHome ? .none : "<a class=\"name\" href=\"/\">Catena</a>" as HTML)
            \(page.isHome ? .none : box(page.asked))
            <nav class="site" aria-label="Site"><a href="/read/Gen.1">Read</a> <a href="/search">Search</a> \
            <a href="/topics">Topics</a> <a href="/parallels">Parallels</a> <a href="/scenes">Scenes</a> <a href="/check">Check</a></nav>
            </div>
            <main id="content" tabindex="-1">
            <header id="top">\(page.head)</header>
            \(page.body)
            </main>
            \(turn(page))
            <footer><p>Catena answers from the library on this machine. <a href="/about">Every line is chained to a source</a>.</p></footer>
            </body>
            </html>

            """, status: page.status)
    }

    /// The box that understands a reference, a phrase, a question, a Strong’s number.
    static func box(_ asked: String, isFirst: Bool = false) -> HTML {
        """
        <form class="ask" action="/ask" role="search">
        <label for="ask" class="unseen">A reference, a phrase, a question, or a Strong’s number</label>
        <input id="ask" name="q" type="search" value="\(asked)" maxlength="2000" autocomplete="off" autocapitalize="none" \
        spellcheck="false" placeholder="\(isFirst ? "Exodus 32:10, “let me alone”, H3240, or a question" : "Reference, phrase, question")"\
        \(isFirst ? " autofocus" as HTML : .none)>
        <button type="submit">\(isFirst ? "Open" as HTML : "Go")</button>
        </form>
        """
    }

    private static func turn(_ page: Page) -> HTML {
        guard page.previous != nil || page.next != nil else { return .none }
        let previous = page.previous.map { "<a rel=\"prev\" href=\"\($0.address)\">← \($0.words)</a>" as HTML }
        let next = page.next.map { "<a rel=\"next\" href=\"\($0.address)\">\($0.words) →</a>" as HTML }
        return "<nav class=\"turn\" aria-label=\"Before and after\"><span>\(previous)</span><span>\(next)</span></nav>"
    }
}
