internal import Scripture
internal import TextIndex

extension QuotationReading {
    /// What a run of scripture that nothing marks must tell, in quarters of a bit, and how long it must be.
    private static let leastWeight = 220, leastWords = 6
    /// What a passage must tell that stands among others in a paragraph made of scripture.
    private static let leastWeightAmongOthers = 84
    /// How far two places that may be scripture stand apart at most to be looked at together.
    private static let farthest = 16

    /// Runs of scripture outside what has been found.
    mutating func readUnmarked() throws(IndexError) {
        var isTaken = [Bool](repeating: false, count: words.count)
        for draft in drafts { for word in draft.words { isTaken[word] = true } }
        var block = 0
        var place = 0
        while let stretch = nextStretch(from: place, isTaken) {
            place = stretch.upperBound
            let byte = Int(words.starts[stretch.lowerBound])
            while block < text.blocks.count, text.blocks[block].range.upperBound <= byte { block += 1 }
            var around = stretch
            if block < text.blocks.count, text.blocks[block].range.lowerBound <= byte {
                around = words.words(in: text.blocks[block].range)
            }
            let found = try chains(stretch, around: around, isTaken)
            for chain in found {
                guard let draft = try draft(of: chain.words, chain, .unmarked) else { continue }
                drafts.append(draft)
                for word in draft.words { isTaken[word] = true }
                place = max(place, draft.words.upperBound)
            }
        }
    }

    /// The next stretch of text in which six words in a row may stand in an edition, with what lies near.
    private func nextStretch(from start: Int, _ isTaken: [Bool]) -> Range<Int>? {
        let marks = search.marks
        var place = start
        while place + 5 < marks.count {
            // Most places are none: the third run is asked first, since it rules out three places.
            if marks[place + 2] == 0 {
                place += 3
            } else if marks[place + 1] == 0 {
                place += 2
            } else if marks[place] == 0 || isTaken[place] || isTaken[place + 5] {
                place += 1
            } else {
                return grown(place, from: start, isTaken)
            }
        }
        return nil
    }

    private func grown(_ place: Int, from start: Int, _ isTaken: [Bool]) -> Range<Int> {
        let marks = search.marks
        var end = place + 6
        var next = end
        while next < marks.count, next < end + Self.farthest, !isTaken[next] {
            if marks[next] != 0 { end = min(marks.count, next + 4) }
            next += 1
        }
        var first = place
        var before = place - 1
        while before >= start, before > first - Self.farthest, !isTaken[before] {
            if marks[before] != 0 { first = before }
            before -= 1
        }
        return first..<end
    }

    /// - Parameter around: the words of the paragraph. Where it is made of scripture, more of it is asked for less.
    private func chains(_ stretch: Range<Int>, around: Range<Int>, _ isTaken: [Bool]) throws(IndexError) -> [SeedChain] {
        let cover = SeedCover(search)
        let sure = cover.chains(in: stretch, least: Self.leastWeight).filter { $0.matched >= Self.leastWords }
        guard !sure.isEmpty else { return [] }
        let free = free(around, isTaken)
        guard free.contains(where: { $0.contains(sure[0].words.lowerBound) }) else { return sure }
        let wide = free.first { $0.contains(sure[0].words.lowerBound) } ?? stretch
        let telling = cover.chains(in: wide, least: Self.leastWeight).filter { $0.matched >= Self.leastWords }
        let covered = telling.reduce(0) { $0 + $1.words.count }
        guard covered * 2 >= around.count else { return sure }
        return cover.chains(in: wide, least: Self.leastWeightAmongOthers, isThorough: true)
    }

    /// The runs of a paragraph's words that nothing has been found in.
    private func free(_ words: Range<Int>, _ isTaken: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = words.lowerBound
        for word in words where isTaken[word] {
            if start < word { runs.append(start..<word) }
            start = word + 1
        }
        if start < words.upperBound { runs.append(start..<words.upperBound) }
        return runs
    }
}
