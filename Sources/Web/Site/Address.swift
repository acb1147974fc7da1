internal import Scripture

/// The addresses of the site's pages, such that people can guess and share them.
enum Address {
    /// `/read/Exod.32.7-14?editions=KJV,WEB`
    static func read(_ passage: Passage, editions: String = "", interlinear: Bool = false) -> String {
        var fields: [String] = []
        if !editions.isEmpty { fields.append("editions=" + PercentCoding.encoded(editions)) }
        if interlinear { fields.append("interlinear=true") }
        return "/read/" + PercentCoding.encoded(short(passage))
            + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    }

    static func word(_ word: String) -> String { "/word/" + PercentCoding.encoded(word) }
    static func topic(_ name: String) -> String { "/topics/" + PercentCoding.encoded(name) }
    static func study(_ question: String) -> String { "/study?question=" + PercentCoding.encoded(question) }
    static func search(_ query: String) -> String { "/search?query=" + PercentCoding.encoded(query) }
    static func meaning(_ question: String) -> String { "/meaning?question=" + PercentCoding.encoded(question) }

    /// A path with fields, those that are empty left out.
    static func path(_ path: String, _ fields: [(name: String, value: String)]) -> String {
        let query = fields.filter { !$0.value.isEmpty }.map { "\($0.name)=\(PercentCoding.encoded($0.value))" }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// The passage as shortly as OSIS allows a person to write it: `Exod.32`, `Exod.32.7-14`, `Exod.32.7-33.3`.
    static func short(_ passage: Passage) -> String {
        let (first, last) = (passage.first, passage.last)
        guard first.book == last.book, passage.versification == .eng else { return passage.osis }
        if let whole = Passage(first.book, chapter: first.chapter), whole == passage {
            return "\(first.book.osis).\(first.chapter)"
        }
        if first == last { return first.osis }
        return first.chapter == last.chapter
            ? "\(first.osis)-\(last.number)" : "\(first.osis)-\(last.chapter).\(last.number)"
    }
}
