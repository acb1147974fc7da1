/// What a question says by itself, before any library is asked.
public struct Question: Hashable, Sendable {
    public var text: String
    /// Passages the question names, in the order they stand.
    public var references: [NamedPassage]
    /// Words in quotation marks, in the order they stand, without the marks.
    public var phrases: [String]
    /// Words that carry the question, folded, without the quoted ones, the references and the names: neither small words
    /// nor those that every question has (what, reveal, meaning). The names, where nothing else is left.
    public var themes: [String]
    /// Words written with a capital inside the question, as written: likely names.
    public var names: [String]

    /// Names that stand near every verse tell nothing.
    static let everywhere: Set<String> = ["god", "god's", "lord", "lord's"]

    public init(_ text: String, references: [NamedPassage] = [], phrase: String? = nil) {
        self.text = text
        self.references = references
        let quoted = QuotedPhrases.of(text)
        phrases = phrase.map { [$0] } ?? quoted.map(\.text)
        let bytes = Array(text.utf8)
        var names: [String] = []
        var themes: [String] = []
        let runs = WordRuns.of(text)
        let taken = quoted.map(\.range) + references.map(\.range)
        for (index, run) in runs.enumerated() where !taken.contains(where: { $0.overlaps(run.range) }) {
            var word = run.folded
            if word.hasSuffix("'s") { word.removeLast(2) }
            guard word.count > 1, !QuestionWords.shared.contains(word), word.utf8.contains(where: { $0 > 57 }) else {
                continue
            }
            if 65...90 ~= bytes[run.range.lowerBound], index > 0 {
                let name = String(decoding: bytes[run.range].prefix(word.utf8.count), as: UTF8.self)
                if !names.contains(name) { names.append(name) }
            } else if !themes.contains(word) {
                themes.append(word)
            }
        }
        // *Word* is a word of every question, but God's word is something to ask after.
        if [["god's", "word"], ["word", "of", "god"], ["word", "of", "the", "lord"]]
            .contains(where: { !WordRuns.find($0, in: runs).isEmpty }), !themes.contains("word")
        {
            themes.append("word")
        }
        self.names = names
        // Names that stand everywhere are no theme by themselves.
        let telling = names.map { $0.lowercased() }.filter { !Self.everywhere.contains($0) }
        self.themes = themes.isEmpty ? telling : themes
    }
}
