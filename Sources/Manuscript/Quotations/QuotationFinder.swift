public import Scripture
public import TextIndex

/// Finds the quotations of scripture in a manuscript, and judges each against every edition.
///
///     let finder = try QuotationFinder(QuotationIndex(path: …), TextIndex(path: …))
///     let references = ReferenceReader().references(in: text.prose)
///     for quotation in try finder.quotations(in: text, references: references) { … }
///
/// A finder is a value that holds what it needs of the library's indexes; make one and use it for many manuscripts.
public struct QuotationFinder: Sendable {
    let index: QuotationIndex
    let editions: [QuotedEdition]
    /// The edition that manuscripts are held to unless they name another, where one was asked for.
    let expected: String?

    /// - Parameters:
    ///   - index: the quotations' index of the library.
    ///   - texts: the text index that it was made from.
    ///   - expected: the name of the edition that manuscripts are to follow; `nil` lets each show which.
    /// - Throws: `.inconsistent` where the two do not belong together, and whatever damage is met.
    public init(_ index: QuotationIndex, _ texts: TextIndex, expected: String? = nil) throws(IndexError) {
        guard index.textIdentity == texts.identity else {
            throw .inconsistent("the quotation index was made from another text index")
        }
        self.index = index
        self.expected = expected
        var editions: [QuotedEdition] = []
        for edition in index.editions {
            guard let text = texts.text(named: edition.name), text.mainPositionCount == edition.words.count else {
                throw .inconsistent("the quotation index has other editions than the text index")
            }
            editions.append(try QuotedEdition(text, words: edition.words))
        }
        self.editions = editions
        _ = try index.tables()
    }

    /// The quotations in a manuscript by where they begin.
    /// - Parameter references: what ``ReferenceReader`` finds in its prose.
    /// - Throws: what damage is met in the text index.
    public func quotations(in text: ManuscriptText, references: [Reference]) throws(IndexError) -> [FoundQuotation] {
        var reading = QuotationReading(text, references, try index.tables(), editions, expected: expected)
        return try reading.run()
    }
}
