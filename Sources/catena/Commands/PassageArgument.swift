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

    /// What is wrong with a reference that can be read but names nothing that there is; `nil` for any other text.
    static func problem(_ text: String) -> String? {
        do throws(ReferenceError) { _ = try ReferenceReader().passage(text) } catch {
            if case .problem = error { return error.description }
        }
        return nil
    }
}
