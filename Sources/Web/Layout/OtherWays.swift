/// Other questions that the same words can be put to, where one gave no answer.
enum OtherWays {
    enum Way { case study, search, meaning }

    static func of(_ text: String, but way: Way) -> HTML {
        guard !text.isEmpty else { return .none }
        var links: [HTML] = []
        if way != .search { links.append("<a href=\"\(Address.search(text))\">Search these words</a>") }
        if way != .meaning { links.append("<a href=\"\(Address.meaning(text))\">Find verses that speak of it</a>") }
        if way != .study { links.append("<a href=\"\(Address.study(text))\">Study it as a question</a>") }
        return "<p>\(links.joined(by: " · "))</p>"
    }
}
