internal import Scripture
internal import TextIndex

/// One manuscript being read for quotations.
struct QuotationReading {
    let text: ManuscriptText
    let words: ProseWords
    let tables: QuotationTables
    let editions: [QuotedEdition]
    let references: [Reference]
    let expected: String?
    let search: SeedSearch
    let maker: PlacementMaker
    let citations: NearbyCitations
    let named: NamedEditions
    let spans: [MarkedSpan]
    var drafts: [QuotationDraft] = []

    init(
        _ text: ManuscriptText, _ references: [Reference], _ tables: QuotationTables, _ editions: [QuotedEdition],
        expected: String?
    ) {
        self.text = text
        self.tables = tables
        self.editions = editions
        self.references = references
        self.expected = expected
        let words = ProseWords(text.prose)
        self.words = words
        var marks = [UInt8](repeating: 0, count: words.count)
        tables.mark(words.numbers, into: &marks)
        search = SeedSearch(tables: tables, numbers: words.numbers, marks: marks)
        let signs = WordSigns(words, text.prose, references)
        maker = PlacementMaker(
            prose: text.prose, words: words, tables: tables, editions: editions, letters: EditionWords(editions),
            isFree: signs.isFree, hasGap: signs.hasGap)
        citations = NearbyCitations(references, words, text.blocks)
        named = NamedEditions(text.prose, words, installed: editions.map(\.name))
        spans = QuoteMarks.spans(in: text, words)
    }

    mutating func run() throws(IndexError) -> [FoundQuotation] {
        try readMarked()
        try readBlocks()
        try readUnmarked()
        drafts.sort { $0.words.lowerBound < $1.words.lowerBound }
        return QuotationJudge(
            words: words, prose: text.prose, editions: editions, named: named, references: references, expected: expected
        ).judged(drafts)
    }

    // MARK: Between marks

    private mutating func readMarked() throws(IndexError) {
        var end = 0
        for (index, span) in spans.enumerated() where span.words.lowerBound >= end {
            let before = index > 0 ? spans[..<index].last { $0.bytes.upperBound <= span.bytes.lowerBound }?.bytes.upperBound ?? 0 : 0
            let after = spans[(index + 1)...].first { $0.bytes.lowerBound >= span.bytes.upperBound }?.bytes.lowerBound
            let found = try drafts(
                in: span.words, .marked, limits: before...max(before, after ?? text.prose.count), isWhole: true)
            drafts += found
            if let last = found.last, found.contains(where: { !$0.atCitation.isEmpty || !$0.elsewhere.isEmpty }) {
                end = last.words.upperBound
            }
        }
    }

    /// Blocks set apart as quotations, where no marks in them have been found to hold scripture.
    private mutating func readBlocks() throws(IndexError) {
        let taken = drafts.map(\.words)
        for block in text.blocks where block.kind == .blockQuote {
            let inside = words.words(in: block.range)
            guard !inside.isEmpty, !taken.contains(where: { $0.overlaps(inside) }) else { continue }
            drafts += try drafts(in: inside, .block, limits: 0...text.prose.count, isWhole: true)
        }
    }

    // MARK: One span

    /// What a span of words quotes: itself, or several passages in a row.
    func drafts(
        in span: Range<Int>, _ form: FoundQuotation.Form, limits: ClosedRange<Int>, isWhole: Bool
    ) throws(IndexError) -> [QuotationDraft] {
        guard !span.isEmpty else { return [] }
        let candidates = citations.candidates(span, words.range(span), limits: limits)
        var atCitation: [Placement] = []
        var citation: Int?
        if span.count <= 1200 {
            var best = 0.0
            for candidate in candidates {
                let placements = try placements(of: span, at: candidate.passage)
                guard let first = placements.first else { continue }
                let score = first.score + (candidate.isAdjacent ? 0.05 : 0) - Double(min(candidate.distance, 50)) * 0.0005
                if score > best, candidate.isAdjacent || isTelling(first) {
                    best = score
                    atCitation = placements
                    citation = candidate.reference
                }
            }
        }
        let isFound = atCitation.first.map { $0.score >= 0.98 } ?? false
        let elsewhere = isFound ? [] : try self.elsewhere(span, than: atCitation.first?.passage)
        let own = candidates.first { $0.isAdjacent }
        let better = elsewhere.first.map { $0.score } ?? 0
        let cited = atCitation.first.map { $0.score } ?? 0
        if max(better, cited) < 0.8, span.count >= 8 {
            let parts = try parts(of: span, form)
            if !parts.isEmpty { return parts }
        }
        let draft = QuotationDraft(
            words: span, form: form, citation: citation ?? own?.reference, isCited: own != nil || citation != nil,
            atCitation: atCitation, elsewhere: elsewhere)
        return isWorthTelling(draft) ? [draft] : []
    }

    /// A span set beside a passage in every edition, the best first. A little before and after the passage is looked at
    /// too, since a quotation may be wider than its citation.
    private func placements(of span: Range<Int>, at passage: Passage) throws(IndexError) -> [Placement] {
        var found: [Placement] = []
        for (number, edition) in editions.enumerated() {
            guard let verses = edition.verses(of: passage) else { continue }
            let margin = 1 + min(span.count / 20, 40)
            let near = max(0, verses.lowerBound - margin)..<min(edition.keys.count, verses.upperBound + margin)
            // A whole book is cited for what it says, not quoted from end to end: seeds find the place.
            let stretch = edition.places(ofVerses: near)
            let placed: Placement?
            if stretch.count * span.count <= 400_000 {
                placed = try maker.placement(of: span, in: number, within: stretch)
            } else {
                placed = try bestBySeeds(span, in: number, within: stretch)
            }
            if let placed, placed.passage.overlaps(passage) { found.append(placed) }
        }
        return found.sorted { $0.score > $1.score }
    }

    private func bestBySeeds(_ span: Range<Int>, in edition: Int, within stretch: Range<Int>) throws(IndexError) -> Placement? {
        let seeds = search.seeds(in: span, isThorough: false).filter { stretch.contains($0.place) }
        guard let chain = SeedChain.chains(of: seeds).first else { return nil }
        return try maker.placement(of: span, in: edition, within: window(chain, span).clamped(to: stretch))
    }

    private func window(_ chain: SeedChain, _ span: Range<Int>) -> Range<Int> {
        let slack = 6 + span.count / 4
        let start = chain.places.lowerBound - (chain.words.lowerBound - span.lowerBound) - slack
        let end = chain.places.upperBound + (span.upperBound - chain.words.upperBound) + slack
        return max(0, start)..<max(0, end)
    }

    /// The best places of a span by its own words, ties all together, without those at `passage`.
    private func elsewhere(_ span: Range<Int>, than passage: Passage?) throws(IndexError) -> [Placement] {
        guard span.count >= 3, span.count <= 1200 else { return [] }
        let seeds = search.seeds(in: span, isThorough: span.count <= 40)
        var found: [Placement] = []
        var seen: Set<Passage> = []
        for chain in SeedChain.chains(of: seeds).prefix(24) {
            guard let number = editions.firstIndex(where: { $0.words.contains(chain.places.lowerBound) }) else { continue }
            guard let placed = try maker.placement(of: span, in: number, within: window(chain, span)) else { continue }
            if let passage, placed.passage.overlaps(passage) { continue }
            guard placed.score >= 0.5, isTelling(placed) else { continue }
            found.append(placed)
        }
        guard let best = found.map(\.score).max() else { return [] }
        // Every edition is asked at the best passages.
        var all: [Placement] = []
        for placed in found.sorted(by: { $0.score > $1.score }) where placed.score >= best - 0.001 && seen.count < 12 {
            guard seen.insert(placed.passage).inserted else { continue }
            all += try placements(of: span, at: placed.passage)
        }
        return all.sorted { $0.score > $1.score }
    }

    /// Whether the agreement is more than chance.
    private func isTelling(_ placed: Placement) -> Bool {
        placed.score >= 0.5 && placed.weight >= 80 && placed.matched >= 2
    }

    private func isWorthTelling(_ draft: QuotationDraft) -> Bool {
        let best = max(draft.atCitation.first?.score ?? 0, draft.elsewhere.first?.score ?? 0)
        if draft.isCited { return best >= 0.98 || draft.words.count >= 4 }
        guard let first = draft.elsewhere.first ?? draft.atCitation.first else { return false }
        return first.score >= 0.7 && first.matched >= 4 && first.weight >= 130
    }

    // MARK: Several passages in a row

    /// The passages that a span is made of, where it is made of such; empty where most of it is nothing known.
    private func parts(of span: Range<Int>, _ form: FoundQuotation.Form) throws(IndexError) -> [QuotationDraft] {
        let cover = SeedCover(search).chains(in: span, least: 120)
        guard cover.reduce(0, { $0 + $1.words.count }) * 10 >= span.count * 6, cover.count > 1 else { return [] }
        var drafts: [QuotationDraft] = []
        for (index, chain) in cover.enumerated() {
            let start = index == 0 ? span.lowerBound : chain.words.lowerBound
            let end = index + 1 < cover.count ? chain.words.upperBound : span.upperBound
            if let draft = try draft(of: start..<max(start + 1, end), chain, form) { drafts.append(draft) }
        }
        return drafts
    }

    func draft(of part: Range<Int>, _ chain: SeedChain, _ form: FoundQuotation.Form) throws(IndexError) -> QuotationDraft? {
        guard let number = editions.firstIndex(where: { $0.words.contains(chain.places.lowerBound) }),
            let placed = try maker.placement(of: part, in: number, within: window(chain, part))
        else { return nil }
        var elsewhere = try self.elsewhere(part, than: nil)
        if elsewhere.isEmpty { elsewhere = [placed] }
        let own = citations.candidates(part, words.range(part), limits: 0...text.prose.count)
            .first { candidate in elsewhere.contains { $0.passage.overlaps(candidate.passage) } }
        var draft = QuotationDraft(
            words: part, form: form, citation: own?.reference, isCited: own?.isAdjacent ?? false, atCitation: [],
            elsewhere: elsewhere)
        if let own {
            draft.atCitation = elsewhere.filter { $0.passage.overlaps(own.passage) }
            draft.elsewhere = elsewhere.filter { !$0.passage.overlaps(own.passage) }
        }
        return draft
    }
}
