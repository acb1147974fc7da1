import Scripture

/// Reads passages that are given as arguments.
enum PassageArgument {
    /// - Throws: ``Failure/Mistake`` that says what is wrong with the reference and what to write instead.
    static func passage(_ text: String) throws -> Passage {
        do throws(ReferenceError) {
            return try ReferenceReader().passage(text)
        } catch {
            throw Failure.Mistake(message: error.description)
        }
    }

    /// The passage where the text is one, otherwise nothing.
    static func passageIfAny(_ text: String) -> Passage? { try? passage(text) }
}
