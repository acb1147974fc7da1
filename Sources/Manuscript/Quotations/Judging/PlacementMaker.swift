internal import Scripture
internal import TextIndex

/// Sets words of a manuscript beside passages of the editions.
struct PlacementMaker {
    let prose: [UInt8]
    let words: ProseWords
    let tables: QuotationTables
    let editions: [QuotedEdition]
    let letters: EditionWords
    let kinship: KnownKinship
    /// By word, whether it may stand there without being the edition's: a verse number, a word in brackets.
    let isFree: WordSet
    /// By word, whether an ellipsis stands before it.
    let hasGap: WordSet

    /// Words left out in a row count for no more than this many.
    private static let mostLeftOut = 3

    /// Sets words beside the likeliest part of a stretch of an edition.
    /// - Returns: `nil` where not one word agrees.
    func placement(of span: Range<Int>, in edition: Int, within stretch: Range<Int>) throws(IndexError) -> Placement? {
        let stretch = stretch.clamped(to: editions[edition].words)
        guard !span.isEmpty, !stretch.isEmpty else { return nil }
        if let place = start(of: span, in: stretch) { return try placement(of: span, in: edition, at: place) }
        let text = Array(words.numbers[span])
        let print = stretch.map { tables.words[$0] }
        var gaps = span.map { hasGap[$0] }
        gaps.append(false)
        guard let aligned = Aligner.align(text, isFree: span.map { isFree[$0] }, gaps: gaps, to: print) else {
            return nil
        }
        return try placement(aligned.steps, span, edition, stretch.lowerBound + aligned.start)
    }

    /// Sets words beside the same words of an edition, which begin at `place`.
    func placement(of span: Range<Int>, in edition: Int, at place: Int) throws(IndexError) -> Placement? {
        var tally = Tally()
        for word in span {
            tally.text += 1
            tally.weight += tables.weight(words.numbers[word])
        }
        tally.same = tally.text
        tally.matched = tally.text
        let places = place..<place + span.count
        return try finished([], tally, span, edition, whole: places, sure: places)
    }

    /// Where all words of a span stand in a row in a stretch, if they do, and none of them may be left out.
    func start(of span: Range<Int>, in stretch: Range<Int>) -> Int? {
        guard span.count <= stretch.count else { return nil }
        let first = words.numbers[span.lowerBound]
        for place in stretch.lowerBound...stretch.upperBound - span.count where tables.words[place] == first {
            var count = 1
            while count < span.count, tables.words[place + count] == words.numbers[span.lowerBound + count] {
                count += 1
            }
            if count == span.count { return place }
        }
        return nil
    }

    /// - Parameter start: the first place of the edition that the steps speak of.
    private func placement(
        _ steps: [Alignment.Step], _ span: Range<Int>, _ edition: Int, _ start: Int
    ) throws(IndexError) -> Placement? {
        let (steps, start) = try withEndsBeside(steps, span, edition, start)
        guard let first = steps.firstIndex(of: .same), let last = steps.lastIndex(of: .same) else { return nil }
        var tally = Tally()
        var differences: [PlacedDifference] = []
        var (word, place) = (span.lowerBound, start)
        var index = 0
        while index < steps.count {
            if steps[index] == .same {
                if !isFree[word] { tally.text += 1 }
                tally.same += isFree[word] ? 0 : 1
                tally.matched += 1
                tally.weight += tables.weight(words.numbers[word])
                (word, place, index) = (word + 1, place + 1, index + 1)
                continue
            }
            var end = index
            var (nextWord, nextPlace) = (word, place)
            while end < steps.count, steps[end] != .same {
                if steps[end] != .leftOut { nextWord += 1 }
                if steps[end] != .added { nextPlace += 1 }
                end += 1
            }
            differences += try self.differences(word..<nextWord, place..<nextPlace, edition, &tally)
            (word, place, index) = (nextWord, nextPlace, end)
        }
        let before = steps[..<first].count { $0 == .changed || $0 == .leftOut }
        let after = steps[(last + 1)...].count { $0 == .changed || $0 == .leftOut }
        // Changed words at the ends stand beside words of the passage, but do not say which verses are meant.
        return try finished(
            differences, tally, span, edition, whole: start..<place, sure: start + before..<place - after)
    }

    private struct Tally {
        var text = 0
        var same = 0
        var extra = 0
        var matched = 0
        var weight = 0
    }

    /// What one stretch without agreement comes to: an ellipsis, and what is left.
    private func differences(
        _ written: Range<Int>, _ places: Range<Int>, _ edition: Int, _ tally: inout Tally
    ) throws(IndexError) -> [PlacedDifference] {
        if let own = ownWords.atAnEnd(of: written) {
            let isFirst = own.lowerBound == written.lowerBound
            let rest = isFirst ? own.upperBound..<written.upperBound : written.lowerBound..<own.lowerBound
            let place = isFirst ? places.lowerBound : places.upperBound
            let aside = try differences(own, place..<place, edition, &tally)
            let other = try differences(rest, places, edition, &tally)
            return isFirst ? aside + other : other + aside
        }
        let range = words.range(written)
        let free = isFree.count(in: written)
        if free == written.count, free > 0, places.isEmpty {
            let isNumber = written.allSatisfy { isVerseNumber($0) }
            return isNumber ? [] : [PlacedDifference(kind: .bracketed, written: range, places: places)]
        }
        if places.isEmpty, ownWords.hold(written) {
            return [PlacedDifference(kind: .bracketed, written: range, places: places)]
        }
        let isGap = hasGap.meets(written.lowerBound..<min(words.count, written.upperBound + 1))
        if written.isEmpty, isGap {
            return [PlacedDifference(kind: .ellipsis, written: range, places: places)]
        }
        if free == written.count, free > 0 {
            return [PlacedDifference(kind: .bracketed, written: range, places: places)]
        }
        let kind = try kinship.kind(written, places, edition)
        tally.text += written.count - free
        if kind.isChange {
            if !isGap { tally.extra += min(max(0, places.count - written.count), Self.mostLeftOut) }
        } else {
            tally.same += written.count - free
            tally.matched += written.count
        }
        return [PlacedDifference(kind: kind, written: range, places: places)]
    }

    /// What differs, with the edition's words.
    func told(_ placed: Placement) throws(IndexError) -> [WordDifference] {
        var told: [WordDifference] = []
        told.reserveCapacity(placed.differences.count)
        for difference in placed.differences {
            let print = try letters.bytes(placed.edition, difference.places)
            told.append(
                WordDifference(
                    difference.kind, written: difference.written, edition: String(decoding: print, as: UTF8.self)))
        }
        return told
    }

    /// Whether old words of the edition stand in modern ones.
    func isMadeModern(_ placed: Placement) throws(IndexError) -> Bool {
        guard !placed.isFaithful else { return false }
        return ChangedWords.holdModern(try told(placed), in: prose)
    }

    private func isVerseNumber(_ word: Int) -> Bool { words.isFigure(word, in: prose) }

    private var ownWords: OwnWords { OwnWords(prose: prose, words: words, isFree: isFree) }

    private func finished(
        _ differences: [PlacedDifference], _ tally: Tally, _ span: Range<Int>, _ edition: Int, whole: Range<Int>,
        sure: Range<Int>
    ) throws(IndexError) -> Placement? {
        let source = editions[edition]
        guard !sure.isEmpty else { return nil }
        let first = source.verse(at: sure.lowerBound)
        let last = source.verse(at: sure.upperBound - 1)
        guard let passage = source.passage(first...last) else { return nil }
        let all = source.places(ofVerses: first..<last + 1)
        var isExact = false
        if differences.isEmpty {
            isExact = PrintedForm.isSame(prose[words.range(span)], try letters.bytes(edition, whole))
        }
        let score = Double(tally.same) / Double(max(1, tally.text + tally.extra))
        return Placement(
            edition: edition, places: whole, passage: passage, differences: differences, score: score,
            matched: tally.matched, weight: tally.weight, isWhole: whole == all, isExact: isExact)
    }
}
