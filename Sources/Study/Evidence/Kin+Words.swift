internal import Library

extension Kin.Reason {
    /// Why, as a study says it: topics as titles are set, commentators by their names, cross-references by where they stand.
    var shown: String {
        switch kind {
        case .topic: return TopicName.shown(why)
        case .comment:
            let author = AuthorName.of(resource)
            return why.hasSuffix("from it") ? "a note on it refers here (\(author))" : "referred to by \(author)"
        case .words: return run.isEmpty ? "" : "shares the words “\(run.joined(separator: " "))”"
        case .link:
            if why == "refers to it" { return "cross-reference from there" }
            return why.hasPrefix("refers to ") ? "cross-reference to \(why.dropFirst("refers to ".count))" : why
        }
    }

    /// The words that both have side by side, where they are evidence: “the valley of the” is none.
    var run: [String] { TellingRun.of(words) }
}
