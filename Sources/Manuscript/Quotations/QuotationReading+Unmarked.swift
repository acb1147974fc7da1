internal import Scripture
internal import TextIndex

extension QuotationReading {
    /// What a run of scripture that nothing marks must tell, in quarters of a bit, and how long it must be.
    private static let leastWeight = 220, leastWords = 6
    /// How far two places that may be scripture stand apart at most to be looked at together.
    private static let farthest = 16

    /// Runs of scripture outside what has been found.
    mutating func readUnmarked() throws(IndexError) {
        var taken = WordSet(count: words.count)
        for draft in drafts { taken.insert(draft.words) }
        for reference in cited { taken.insert(reference) }
        let cover = SeedCover(search: search, editions: editions)
        var found: [QuotationDraft] = []
        var place = 0
        while let stretch = nextStretch(from: place, outside: taken) {
            place = stretch.upperBound
            guard search.mostWeight(in: stretch) >= Self.leastWeight else { continue }
            for chain in cover.chains(in: stretch, least: Self.leastWeight) where chain.matched >= Self.leastWords {
                guard let draft = try draft(of: chain.words, chain, .unmarked) else { continue }
                found.append(draft)
                taken.insert(draft.words)
            }
        }
        drafts += found
        drafts += try amongOthers(found, taken)
    }

    /// The next stretch of text in which six words in a row may stand in an edition, with what lies near.
    private func nextStretch(from start: Int, outside taken: WordSet) -> Range<Int>? {
        guard let first = search.firstOfSix(from: start, outside: taken) else { return nil }
        return grown(first, from: start, taken)
    }

    private func grown(_ place: Int, from start: Int, _ taken: WordSet) -> Range<Int> {
        var end = place + 6
        var next = place + 1
        while true {
            let limit = min(words.count, end + Self.farthest)
            let hit = search.next(in: next..<max(next, limit))
            // What has been found already ends it.
            guard hit < limit, !taken.meets(next..<hit + 1) else { break }
            end = max(end, min(words.count, hit + 4))
            next = hit + 1
        }
        var first = place
        var before = place - 1
        while before >= start, before > first - Self.farthest, !taken[before] {
            if search.mayStand(at: before) { first = before }
            before -= 1
        }
        return first..<end
    }

    // MARK: Among others

    /// Sentences without a mark, in paragraphs that are made of scripture: there a few telling words are enough.
    private func amongOthers(_ found: [QuotationDraft], _ taken: WordSet) throws(IndexError) -> [QuotationDraft] {
        guard !found.isEmpty else { return [] }
        var more: [QuotationDraft] = []
        var next = 0
        for block in text.blocks {
            while next < found.count, start(of: found[next]) < block.range.lowerBound { next += 1 }
            guard next < found.count, start(of: found[next]) < block.range.upperBound else { continue }
            let inside = words.words(in: block.range)
            guard taken.count(in: inside) * 2 >= inside.count else { continue }
            for sentence in Sentences.ranges(in: inside, words, text.prose) {
                guard sentence.count >= 3, sentence.count <= 60 else { continue }
                guard taken.count(in: sentence) * 3 < sentence.count else { continue }
                let near = neighbours(of: sentence, in: found, next)
                if let draft = try whole(free(sentence, taken), near) { more.append(draft) }
            }
        }
        return more
    }

    private func start(of draft: QuotationDraft) -> Int { Int(words.starts[draft.words.lowerBound]) }

    /// Where the quotations found before and after a sentence stand.
    private func neighbours(of sentence: Range<Int>, in found: [QuotationDraft], _ start: Int) -> [Passage] {
        var index = start
        while index < found.count, found[index].words.lowerBound < sentence.lowerBound { index += 1 }
        return found[max(0, index - 1)..<min(found.count, index + 1)]
            .compactMap { ($0.atCitation.first ?? $0.elsewhere.first)?.passage }
    }

    /// The longest run of a sentence's words that nothing has been found in.
    private func free(_ sentence: Range<Int>, _ taken: WordSet) -> Range<Int> {
        var best = sentence.lowerBound..<sentence.lowerBound
        var start = sentence.lowerBound
        for word in sentence.lowerBound...sentence.upperBound where word == sentence.upperBound || taken[word] {
            if word - start > best.count { best = start..<word }
            start = word + 1
        }
        return best
    }

    /// A sentence set whole beside where it stands best; `nil` where that tells too little.
    /// - Parameter near: where the quotations around it stand. Of passages where it stands alike, the one next to these
    ///   is meant.
    private func whole(_ sentence: Range<Int>, _ near: [Passage]) throws(IndexError) -> QuotationDraft? {
        guard sentence.count >= 3 else { return nil }
        var elsewhere = try self.elsewhere(sentence, than: nil, isThorough: true)
        guard let first = elsewhere.first, first.score >= 0.6, first.matched >= 3 else { return nil }
        let own = citation(of: sentence, among: elsewhere)
        let tied = elsewhere.filter { $0.score >= first.score - 0.001 }
        if let beside = tied.first(where: { placed in near.contains { $0.isBeside(placed.passage) } }) {
            elsewhere =
                elsewhere.filter { $0.passage == beside.passage } + elsewhere.filter { $0.passage != beside.passage }
        } else if own == nil, Set(tied.map(\.passage)).count > Self.mostTies {
            return nil
        }
        return draft(sentence, .unmarked, elsewhere, own)
    }

    /// Words that stand alike in more passages than this are a turn of speech.
    private static let mostTies = 3
}

extension Passage {
    /// Whether it stands within a few verses of another.
    func isBeside(_ other: Passage) -> Bool {
        first.book == other.first.book && first.chapter == other.first.chapter
            && abs(first.number - other.first.number) <= 4
    }
}
