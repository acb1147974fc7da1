/// Why a text that is to be one reference is none.
public enum ReferenceError: Error, Hashable, Sendable {
    /// It begins with no book's name; `near` are those whose names come nearest.
    case unknownBook(String, near: [Book])
    /// It names a book, or figures, in a form that cannot be read.
    case unreadable(String)
    /// It can be read, but something is wrong with it.
    case problem(String, ReferenceProblem)
    /// It is more than one reference; they do not join to one passage.
    case severalPassages(String)
}

extension ReferenceError: CustomStringConvertible {
    /// What is wrong and what to write instead.
    public var description: String {
        switch self {
        case .unknownBook(let text, let near):
            near.isEmpty
                ? "no book is named in “\(text)”; write a reference like \"Ex 32:7-14\" or \"Psalm 23\""
                : "no book is named in “\(text)”; near it: "
                    + near.map { $0.name(in: .english) }.joined(separator: ", ")
        case .unreadable(let text):
            "“\(text)” cannot be read as a reference; write it like \"Ex 32:7-14\" or \"Psalm 23\""
        case .problem(let text, let problem): "“\(text)”: \(problem)"
        case .severalPassages(let text): "“\(text)” names more than one passage; give one"
        }
    }
}
