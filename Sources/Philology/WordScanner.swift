/// Finds the words of a text as ranges of UTF-8 bytes.
///
/// A word is a run of letters, digits and their marks. An apostrophe of any kind between two letters belongs
/// to the word (`lord's` is one word); at either end it does not (`disciples'`). Hyphens, dashes, the Hebrew
/// maqqef and every other sign divide. Digits are words; `3:16` is two.
public enum WordScanner {
    /// The first word that begins at or after `offset`, or `nil` where none does.
    /// - Parameter text: UTF-8; bytes that are not divide words.
    /// - Complexity: O(distance to the word's end).
    public static func nextWord(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
        var start = offset
        while start < text.count {
            let (scalar, length) = text.scalar(at: start)
            if CharacterKind(scalar) == .letter { return start..<end(of: text, from: start + length) }
            start += length
        }
        return nil
    }

    /// The word that begins at `offset` itself, or `nil` where none does.
    /// - Complexity: O(length of the word).
    public static func word(in text: Span<UInt8>, at offset: Int) -> Range<Int>? {
        let (scalar, length) = text.scalar(at: offset)
        return CharacterKind(scalar) == .letter ? offset..<end(of: text, from: offset + length) : nil
    }

    /// All words of `text` in order, in UTF-8 bytes.
    public static func words(in text: some StringProtocol) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var words: [Range<Int>] = []
        var offset = 0
        while let word = nextWord(in: bytes.span, from: offset) {
            words.append(word)
            offset = word.upperBound
        }
        return words
    }

    private static func end(of text: Span<UInt8>, from offset: Int) -> Int {
        var end = offset
        var next = offset
        /// Whether only joining signs stand between `end` and `next`.
        var afterApostrophe = false
        while next < text.count {
            let (scalar, length) = text.scalar(at: next)
            next += length
            switch CharacterKind(scalar) {
            case .letter:
                end = next
                afterApostrophe = false
            case .mark where !afterApostrophe:
                end = next
            case .apostrophe where !afterApostrophe:
                afterApostrophe = true
            case .invisible:
                continue
            case .mark, .apostrophe, .divider:
                return end
            }
        }
        return end
    }
}
