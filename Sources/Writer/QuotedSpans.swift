/// What stands between quotation marks in a sentence.
enum QuotedSpans {
    /// UTF-8 byte ranges without the marks; `nil` where a mark is not closed.
    static func of(_ text: String) -> [Range<Int>]? {
        var spans: [Range<Int>] = []
        var open: (place: Int, mark: Character)?
        var at = 0
        for character in text {
            let end = at + character.utf8.count
            switch (character, open?.mark) {
            case ("“", nil), ("\"", nil), ("«", nil), ("„", nil): open = (end, character)
            case ("”", "“"), ("\"", "\""), ("»", "«"), ("“", "„"), ("”", "„"):
                if let start = open?.place, start < at { spans.append(start..<at) }
                open = nil
            case ("“", _), ("”", _), ("«", _), ("»", _): return nil
            default: break
            }
            at = end
        }
        return open == nil ? spans : nil
    }
}
