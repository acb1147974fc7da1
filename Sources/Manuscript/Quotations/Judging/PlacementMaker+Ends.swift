internal import TextIndex

extension PlacementMaker {
    /// The steps with the words at either end, where none agrees any more, set beside the edition's next to those that do:
    /// first as the same words spelled otherwise (`Today`, `To day`; `Jehovah`, `the LORD`), and at the foot, where the
    /// alignment adds what it finds no place for, as others (`them`, `him`).
    func withEndsBeside(
        _ steps: [Alignment.Step], _ span: Range<Int>, _ edition: Int, _ start: Int
    ) throws(IndexError) -> ([Alignment.Step], Int) {
        guard let first = steps.firstIndex(of: .same), let last = steps.lastIndex(of: .same) else {
            return (steps, start)
        }
        var (steps, start) = (steps, start)
        let foot = steps[(last + 1)...]
        if !foot.isEmpty {
            let written = foot.count { $0 != .leftOut }
            let end = start + steps[...last].count { $0 != .added }
            let words = span.upperBound - written..<span.upperBound
            if let kin = try countOfKin(to: words, edition, { end..<end + $0 }) {
                steps.replaceSubrange((last + 1)..., with: Self.beside(written, kin))
            } else if written <= Self.mostAtEnd, end + written <= verseEnd(edition, end - 1),
                !hasGap.meets(words)
            {
                steps.replaceSubrange((last + 1)..., with: Self.beside(written, written))
            }
        }
        let head = steps[..<first]
        if !head.isEmpty {
            let written = head.count { $0 != .leftOut }
            let begin = start + head.count { $0 != .added }
            let words = span.lowerBound..<span.lowerBound + written
            if let kin = try countOfKin(to: words, edition, { begin - $0..<begin }) {
                steps.replaceSubrange(..<first, with: Self.beside(written, kin))
                start = begin - kin
            }
        }
        return (steps, start)
    }

    /// More words than this at an end are no other form of the edition's.
    private static let mostAtEnd = 2

    /// How many words of the edition at a place are the same as a word or two, spelled otherwise.
    private func countOfKin(
        to written: Range<Int>, _ edition: Int, _ places: (Int) -> Range<Int>
    ) throws(IndexError) -> Int? {
        guard 1...Self.mostAtEnd ~= written.count else { return nil }
        let all = editions[edition].words
        for count in [written.count, written.count + 1, written.count - 1] where count > 0 {
            let beside = places(count)
            guard beside.lowerBound >= all.lowerBound, beside.upperBound <= all.upperBound else { continue }
            if !(try kinship.kind(written, beside, edition)).isChange { return count }
        }
        return nil
    }

    private static func beside(_ written: Int, _ places: Int) -> [Alignment.Step] {
        let rest: Alignment.Step = written > places ? .added : .leftOut
        return Array(repeating: .changed, count: min(written, places))
            + Array(repeating: rest, count: abs(written - places))
    }

    /// Where the verse that holds a word ends.
    private func verseEnd(_ edition: Int, _ place: Int) -> Int {
        let verse = editions[edition].verse(at: place)
        return editions[edition].places(ofVerses: verse..<verse + 1).upperBound
    }
}
