import Scripture
import Study

/// Reads passages that are given as arguments.
enum PassageArgument {
    /// - Throws: ``Failure/Mistake`` that says what is wrong with the reference and what to write instead.
    static func passage(_ text: String) throws -> Passage {
        let found = ReferenceReader().references(in: text)
        guard let reference = found.first, found.count == 1, reference.problem == nil, let passage = reference.passage else {
            throw Failure.Mistake(message: "“\(text)” is no passage; write it like \"Ex 32:7-14\" or \"Psalm 23\"")
        }
        return passage
    }

    /// The passage where the text is one, otherwise nothing.
    static func passageIfAny(_ text: String) -> Passage? { try? passage(text) }
}
