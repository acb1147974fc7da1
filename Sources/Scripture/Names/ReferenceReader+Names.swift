extension ReferenceReader {
    /// The books that the name at the beginning of a reference may mean, likeliest first, whatever its figures say.
    /// Empty where it begins with no name, or with one that a number makes plain.
    package func booksMeant(byNameAt start: Int, in bytes: [UInt8]) -> [Book] {
        let text = ReadingText(bytes)
        guard let match = grammar.lexicon.nameTrie.longestMatch(in: text, at: start) else { return [] }
        return grammar.lexicon.names[match.value].books
    }
}
