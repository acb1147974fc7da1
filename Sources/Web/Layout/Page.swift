internal import Questions

/// What a page says; ``Layout`` sets it.
struct Page {
    var title: String
    /// Under the site's name, before the body.
    var head: HTML
    var body: HTML
    /// What stands in the box at the top.
    var asked = ""
    var status = 200
    /// The address before this one and the one after it, for a page that is one of a row.
    var previous: (address: String, words: String)?
    var next: (address: String, words: String)?
    /// Whether it needs the width of the screen.
    var isWide = false
    /// Whether it is the first page, where the box stands in the middle.
    var isHome = false
    /// An address to lead on to instead.
    var redirect: String?
    /// A file to take home instead.
    var file: (name: String, bytes: [UInt8])?

    init(_ title: String, head: HTML, body: HTML, asked: String = "") {
        self.title = title
        self.head = head
        self.body = body
        self.asked = asked
    }

    static func redirect(to address: String) -> Page {
        var page = Page("", head: .none, body: .none)
        page.redirect = address
        return page
    }

    static func download(_ bytes: [UInt8], named name: String) -> Page {
        var page = Page("", head: .none, body: .none)
        page.file = (name, bytes)
        return page
    }

    /// Why there is no answer, with other ways to ask.
    static func refused(_ refusal: Refusal, asked: String = "", others: HTML = .none) -> Page {
        let (title, status) =
            switch refusal {
            case .mistake: ("This cannot be meant", 400)
            case .nothingFound: ("Nothing found", 404)
            case .fault: ("The library cannot be read", 503)
            }
        var page = Page(
            title, head: "<h1>\(title)</h1>", body: "<p>\(sentence(refusal.message))</p>\(others)", asked: asked)
        page.status = status
        return page
    }

    /// Where else to go, for a page that has nothing of its own to offer.
    static let ways: HTML = """
        <p class="soft">Go on from <a href="/">the first page</a>, <a href="/read/Gen.1">read from the beginning</a>, \
        <a href="/search">search words</a>, or <a href="/topics">look a topic up</a>.</p>
        """

    /// A message as a sentence of its own.
    private static func sentence(_ message: String) -> String {
        message.prefix(1).uppercased() + message.dropFirst() + ([".", "?", "!"].contains(message.suffix(1)) ? "" : ".")
    }
}
