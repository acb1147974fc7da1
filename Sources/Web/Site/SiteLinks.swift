internal import Library
internal import Scripture
internal import Study

/// Where the parts of documents lead on this site.
enum SiteLinks {
    static let all = HTMLLinks(passage: passage, command: command, source: source)

    static let renderer = HTMLRenderer(links: all)

    /// Addresses count as most English editions do.
    @Sendable private static func passage(_ passage: Passage) -> String {
        Address.read(passage.versification.map(passage, to: .eng) ?? passage)
    }

    /// `catena word H3240` becomes a link to the word's page.
    @Sendable private static func command(_ text: String) -> HTMLLinks.Link? {
        let words = text.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3 || words.first == "--passage" else { return nil }
        let value = argument(of: words.dropFirst(words[0] == "catena" ? 2 : 1).joined(separator: " "))
        switch words[0] == "catena" ? words[1] : words[0] {
        case "study": return .init(Address.study(value), value)
        case "word": return .init(Address.word(value), value)
        case "parallels": return .init("/parallels/" + PercentCoding.encoded(value), value)
        case "topics": return .init(Address.topic(value), value)
        case "scenes": return .init("/scenes/" + PercentCoding.encoded(value), value)
        case "search": return .init(Address.search(value), value)
        case "--passage": return .init(Address.path("/study", [("passage", value)]), value)
        case "read":
            let fields = text.hasSuffix("--interlinear") ? [(name: "interlinear", value: "true")] : []
            return .init(Address.path("/read/" + PercentCoding.encoded(value), fields), value)
        default: return nil
        }
    }

    /// What stands in quotation marks at the beginning, or else the first word.
    private static func argument(of text: String) -> String {
        guard text.hasPrefix("\"") else { return String(text.prefix { $0 != " " }) }
        guard let end = text.lastIndex(of: "\""), end > text.startIndex else { return text }
        return String(text[text.index(after: text.startIndex)..<end])
    }

    @Sendable private static func source(_ source: Source) -> [HTMLLinks.Link] {
        switch source.resource.kind {
        case .edition:
            let passages = source.locator.split(separator: " ").compactMap {
                Passage(osis: $0, in: source.resource.versification)
            }
            return passages.prefix(12).compactMap { passage in
                guard let shared = passage.versification.map(passage, to: .eng) else { return nil }
                return .init(Address.read(shared, editions: source.resource.name), shared.shortName)
            }
        case .lexicon: return [.init(Address.word(source.locator), source.locator)]
        case .topics: return [.init(Address.topic(source.locator), source.locator)]
        case .commentary, .links: return []
        }
    }
}
