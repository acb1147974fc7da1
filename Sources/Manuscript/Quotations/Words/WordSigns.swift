/// What the signs between words say of them.
struct WordSigns {
    /// By word, whether it may stand in a quotation without being the edition's: a verse number, a word in square
    /// brackets, a reference.
    private(set) var isFree: WordSet
    /// By word, whether an ellipsis stands before it.
    private(set) var hasGap: WordSet

    /// - Parameter cited: the words of references.
    init(_ words: ProseWords, _ prose: [UInt8], _ cited: [Range<Int>]) {
        isFree = WordSet(count: words.count)
        hasGap = WordSet(count: words.count)
        for sign in words.signs where sign.kind == .ellipsis && Int(sign.word) < words.count {
            hasGap.insert(Int(sign.word))
        }
        markBrackets(words)
        markAndSoOn(words, prose)
        for reference in cited { isFree.insert(reference) }
        for figure in words.figures where words.isFigure(Int(figure), in: prose) {
            isFree.insert(Int(figure))
        }
    }

    /// `etc.` and `&c.` stand for words left out, as an ellipsis does.
    private mutating func markAndSoOn(_ words: ProseWords, _ prose: [UInt8]) {
        let (whole, short) = (WordHash.of("etc"), WordHash.of("c"))
        for word in 0..<words.count where words.numbers[word] == whole || words.numbers[word] == short {
            let start = Int(words.starts[word])
            guard words.numbers[word] == whole || start > 0 && prose[start - 1] == 0x26 else { continue }
            isFree.insert(word)
            hasGap.insert(word)
            if word + 1 < words.count { hasGap.insert(word + 1) }
        }
    }

    private mutating func markBrackets(_ words: ProseWords) {
        var start: Int?
        for sign in words.signs {
            switch sign.kind {
            case .openBracket: start = Int(sign.word)
            case .closeBracket:
                // A bracket that is not closed soon is no gloss.
                if let first = start, Int(sign.word) - first <= 12 { isFree.insert(first..<Int(sign.word)) }
                start = nil
            default: break
            }
        }
    }
}
