/// The words of a manuscript beside those of an edition, in the notation of `wdiff`:
/// `that My [-wrath-]{+anger+} may burn`.
struct WordDiff {
    /// The words that differ, of the prose.
    var marks: [Range<Int>] = []
    var text = ""

    /// How many words stand beside a difference where those between are left out.
    private static let context = 6

    /// - Parameter differences: in order; those that change nothing are left as they are written.
    init(_ quotation: Range<Int>, _ differences: [WordDifference], in manuscript: CheckedManuscript) {
        var place = quotation.lowerBound
        var isFirst = true
        for difference in differences where difference.kind.isChange {
            let written = difference.written.clamped(to: quotation)
            guard written.lowerBound >= place else { continue }
            let before = manuscript.words(place..<written.lowerBound)
            text += Self.shortened(before, keepsStart: !isFirst, keepsEnd: true)
            let words = manuscript.words(written)
            if !words.isEmpty { text += "[-\(words)-]" }
            if !difference.edition.isEmpty {
                let needsSpace = words.isEmpty && !(before.last?.isWhitespace ?? true)
                text += (needsSpace ? " " : "") + "{+\(difference.edition)+}"
                let next = written.upperBound < quotation.upperBound ? manuscript.prose[written.upperBound] : 0x20
                if words.isEmpty, next.isWordByte { text += " " }
            }
            marks.append(written)
            place = written.upperBound
            isFirst = false
        }
        text += Self.shortened(
            manuscript.words(place..<max(place, quotation.upperBound)), keepsStart: !isFirst, keepsEnd: false)
        text = text.split(whereSeparator: { $0.isNewline || $0 == " " }).joined(separator: " ")
    }

    /// The words next to a difference, with an ellipsis for those far from any.
    private static func shortened(_ text: String, keepsStart: Bool, keepsEnd: Bool) -> String {
        let words = text.split(omittingEmptySubsequences: false) { $0 == " " || $0.isNewline }
        let kept = (keepsStart ? context : 0) + (keepsEnd ? context : 0)
        guard words.count > kept + 3 else { return text }
        let start = keepsStart ? words.prefix(context).joined(separator: " ") + " " : ""
        let end = keepsEnd ? " " + words.suffix(context).joined(separator: " ") : ""
        return start + "…" + end
    }
}
