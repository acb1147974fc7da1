extension [String] {
    /// As a sentence has them: `Isaiah, Joel and Amos`.
    package func formatted(_ word: String = "and") -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
