public import TextIndex

/// Makes the quotation index from a text index.
public enum QuotationIndexBuilder {
    /// - Throws: what damage is met in the text index.
    public static func writer(for texts: TextIndex) throws(IndexError) -> QuotationIndexWriter {
        var writer = QuotationIndexWriter(textIdentity: texts.identity)
        for text in texts.texts where text.properties["kind"] == nil {
            var words: [UInt32] = []
            words.reserveCapacity(text.mainPositionCount)
            for document in 0..<text.mainDocumentCount { words += ProseWords(try text.bytes(of: document)).numbers }
            writer.add(text.name, words: words)
        }
        return writer
    }
}
