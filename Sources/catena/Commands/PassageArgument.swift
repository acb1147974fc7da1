import Scripture

/// Reads passages that are given as arguments.
enum PassageArgument {
    static func passage(_ text: String) throws -> Passage {
        guard let passage = Passage(osis: text) else {
            throw Failure.Mistake(message: "“\(text)” is no passage; write it like \"Ex 32:7-14\" or \"Psalm 23\"")
        }
        return passage
    }

    /// The passage where the text is one, otherwise nothing.
    static func passageIfAny(_ text: String) -> Passage? { try? passage(text) }
}
