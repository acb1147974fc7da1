internal import Scripture
internal import TextIndex

/// One manuscript being read for quotations.
struct QuotationReading {
    let text: ManuscriptText
    let words: ProseWords
    let tables: QuotationTables
    let editions: [QuotedEdition]
    let references: [Reference]
    /// The words of each reference.
    let cited: [Range<Int>]
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
        search = SeedSearch(tables: tables, numbers: words.numbers)
        cited = words.words(inEach: references.map(\.range))
        let signs = WordSigns(words, text.prose, cited)
        let letters = EditionWords(editions)
        maker = PlacementMaker(
            prose: text.prose, words: words, tables: tables, editions: editions, letters: letters,
            kinship: KnownKinship(text.prose, words, tables, letters), isFree: signs.isFree, hasGap: signs.hasGap)
        citations = NearbyCitations(references, cited, text.blocks)
        named = NamedEditions(text.prose, words, installed: editions.map(\.name))
        spans = QuoteMarks.spans(in: text, words)
    }

    mutating func run() throws(IndexError) -> [FoundQuotation] {
        try readMarked()
        try readBlocks()
        try readUnmarked()
        drafts.sort { $0.words.lowerBound < $1.words.lowerBound }
        return try QuotationJudge(
            words: words, prose: text.prose, editions: editions, maker: maker, named: named, references: references,
            expected: expected
        ).judged(drafts)
    }

    // MARK: Between marks

    private mutating func readMarked() throws(IndexError) {
        var end = 0
        for (index, span) in spans.enumerated() where span.words.lowerBound >= end {
            let before =
                index > 0
                ? spans[..<index].last { $0.bytes.upperBound <= span.bytes.lowerBound }?.bytes.upperBound ?? 0 : 0
            let after = spans[(index + 1)...].first { $0.bytes.lowerBound >= span.bytes.upperBound }?.bytes.lowerBound
            let found = try drafts(
                in: span.words, .marked, limits: before...max(before, after ?? text.prose.count), isWhole: true)
            drafts += found
            if let last = found.last, found.contains(where: { !$0.atCitation.isEmpty || !$0.elsewhere.isEmpty }) {
                end = last.words.upperBound
            }
        }
    }

    /// Blocks set apart as quotations, where no marks in them have been found to hold scripture, or where the whole block is
    /// scripture and what stands between marks is a part of it.
    private mutating func readBlocks() throws(IndexError) {
        var taken = WordSet(count: words.count)
        for draft in drafts { taken.insert(draft.words) }
        for (index, block) in text.blocks.enumerated() where block.kind == .blockQuote {
            let head = QuotedBlock(block, words, references, named)
            guard !head.words.isEmpty else { continue }
            // A block that names its own passage is not cited by what stands around it, nor does its reference cite what
            // stands before it.
            var limits = 0...text.prose.count
            if head.hasCitation {
                limits = block.range.lowerBound...block.range.upperBound
            } else if index + 1 < text.blocks.count, text.blocks[index + 1].kind == .blockQuote,
                QuotedBlock(text.blocks[index + 1], words, references, named).hasCitation
            {
                limits = 0...block.range.upperBound
            }
            let isMixed = taken.meets(head.words)
            if isMixed, taken.holds(head.words) { continue }
            let whole = try drafts(in: head.words, .block, limits: limits, isWhole: true)
            if isMixed {
                guard let only = whole.first, whole.count == 1, only.words == head.words,
                    only.atCitation.first?.isFaithful ?? false
                else { continue }
                drafts.removeAll { head.words.contains($0.words.lowerBound) }
            }
            drafts += whole
        }
    }

    // MARK: One span

    /// What a span of words quotes: itself, or several passages in a row.
    func drafts(
        in span: Range<Int>, _ form: FoundQuotation.Form, limits: ClosedRange<Int>, isWhole: Bool
    ) throws(IndexError) -> [QuotationDraft] {
        guard !span.isEmpty, span.count <= (form == .block ? Self.longestBlock : Self.longestSpan) else { return [] }
        let candidates = citations.candidates(span, words.range(span), limits: limits)
        var atCitation: [Placement] = []
        var citation: Int?
        if span.count <= Self.longestSpan, !candidates.isEmpty {
            var best = 0.0
            let mayBeExact = search.mayStand(span)
            for candidate in candidates {
                // What is cited farther off is only asked whether it has the very words.
                let placements =
                    candidate.isAdjacent
                    ? try placements(of: span, at: candidate.passage)
                    : mayBeExact ? try exactPlacements(of: span, at: candidate.passage) : []
                guard let first = placements.first else { continue }
                let score =
                    first.score + (candidate.isAdjacent ? 0.05 : 0) - Double(min(candidate.distance, 50)) * 0.0005
                if score > best, candidate.isAdjacent || isTelling(first) {
                    best = score
                    atCitation = placements
                    citation = candidate.reference
                }
            }
        }
        let isFound = atCitation.first.map { $0.score >= 0.98 } ?? false
        let own = candidates.first { $0.isAdjacent }
        let isThorough = own != nil && span.count <= 40
        var seeds = SpanSeeds(span: span, search: search)
        let elsewhere =
            isFound
            ? []
            : try self.elsewhere(span, than: atCitation.first?.passage, isThorough: isThorough, &seeds)
        let better = elsewhere.first.map { $0.score } ?? 0
        let cited = atCitation.first.map { $0.score } ?? 0
        if max(better, cited) < 0.8, span.count >= 8 {
            let parts = try parts(of: span, form, &seeds)
            if !parts.isEmpty { return parts }
        }
        let draft = QuotationDraft(
            words: span, form: form, citation: citation ?? own?.reference, isCited: own != nil || citation != nil,
            atCitation: atCitation, elsewhere: own == nil ? nearestFirst(elsewhere, words.range(span)) : elsewhere)
        return isWorthTelling(draft) ? [draft] : try nearItsCitation(draft).map { [$0] } ?? []
    }

    /// A span set beside a passage in every edition, the best first. A little before and after the passage is looked at
    /// too, since a quotation may be wider than its citation.
    func placements(of span: Range<Int>, at passage: Passage) throws(IndexError) -> [Placement] {
        var found: [Placement] = []
        let isLatin = text.prose[Int(words.starts[span.lowerBound])] < 0x80
        for (number, edition) in editions.enumerated() {
            guard edition.isLatin == isLatin, let verses = edition.verses(of: passage) else { continue }
            // What stands in the passage itself is meant, even where its neighbours say the same.
            let own = try placement(of: span, in: number, within: edition.places(ofVerses: verses))
            if let own, own.score >= 0.98 || !own.leavesEnds(of: words.range(span)) {
                found.append(own)
                continue
            }
            let margin = 1 + min(span.count / 20, 40)
            let near = max(0, verses.lowerBound - margin)..<min(edition.keys.count, verses.upperBound + margin)
            let wide = try placement(of: span, in: number, within: edition.places(ofVerses: near))
            if let wide, wide.passage.overlaps(passage), wide.score > own?.score ?? 0 {
                found.append(wide)
            } else if let own {
                found.append(own)
            }
        }
        return found.sorted { $0.score > $1.score }
    }

    /// A span set beside a passage in the editions that have all its words there in a row.
    private func exactPlacements(of span: Range<Int>, at passage: Passage) throws(IndexError) -> [Placement] {
        var found: [Placement] = []
        for (number, edition) in editions.enumerated() {
            guard let verses = edition.verses(of: passage),
                let place = maker.start(of: span, in: edition.places(ofVerses: verses)),
                let placed = try maker.placement(of: span, in: number, at: place)
            else { continue }
            found.append(placed)
        }
        return found
    }

    /// A whole book is cited for what it says, not quoted from end to end: there seeds find the place.
    private func placement(of span: Range<Int>, in edition: Int, within stretch: Range<Int>) throws(IndexError)
        -> Placement?
    {
        stretch.count * span.count <= 400_000
            ? try maker.placement(of: span, in: edition, within: stretch)
            : try bestBySeeds(span, in: edition, within: stretch)
    }

    private func bestBySeeds(_ span: Range<Int>, in edition: Int, within stretch: Range<Int>) throws(IndexError)
        -> Placement?
    {
        let seeds = search.seeds(in: span, isThorough: false).filter { stretch.contains($0.place) }
        guard let chain = SeedChain.chains(of: seeds).first else { return nil }
        return try maker.placement(of: span, in: edition, within: window(chain, span).clamped(to: stretch))
    }

    func window(_ chain: SeedChain, _ span: Range<Int>) -> Range<Int> {
        let slack = 6 + span.count / 4
        let start = chain.places.lowerBound - (chain.words.lowerBound - span.lowerBound) - slack
        let end = chain.places.upperBound + (span.upperBound - chain.words.upperBound) + slack
        return max(0, start)..<max(0, end)
    }

    /// The best places of a span by its own words, ties all together, without those at `passage`.
    func elsewhere(_ span: Range<Int>, than passage: Passage?, isThorough: Bool) throws(IndexError) -> [Placement] {
        var seeds = SpanSeeds(span: span, search: search)
        return try elsewhere(span, than: passage, isThorough: isThorough, &seeds)
    }

    private func elsewhere(
        _ span: Range<Int>, than passage: Passage?, isThorough: Bool, _ spanSeeds: inout SpanSeeds
    ) throws(IndexError) -> [Placement] {
        guard span.count >= (isThorough ? 2 : 3), span.count <= Self.longestSpan else { return [] }
        if !isThorough {
            let most = search.most(in: span)
            guard most.weight >= Self.leastAlone, most.words * 4 >= span.count else { return [] }
        }
        let seeds = isThorough ? search.seeds(in: span, isThorough: true) : spanSeeds.ofFour()
        guard !seeds.isEmpty else { return [] }
        let whole = seeds.filter { $0.count == span.count }
        if !whole.isEmpty {
            let exact = try exact(span, whole, than: passage)
            // Two words are known elsewhere only where they are a whole verse.
            return span.count > 2 ? exact : exact.filter(\.isWhole)
        }
        guard span.count > 2 else { return [] }
        guard SeedChain.mostWeight(of: seeds) >= (isThorough ? Self.leastChain : Self.leastAlone) else { return [] }
        let chains = SeedChain.chains(of: seeds)
        guard let most = chains.first?.weight, most >= Self.leastChain else { return [] }
        // Without a citation most of the words must agree: what is far from that need not be set side by side.
        if !isThorough, !chains.contains(where: { $0.matched * 4 >= span.count && $0.weight >= Self.leastAlone }) {
            return []
        }
        var found: [(score: Double, placed: Placement)] = []
        // Editions agree in much: one chain is looked at for each passage, in the edition where it tells most.
        var looked: Set<UInt32> = []
        for chain in chains.prefix(24) where chain.weight * 2 >= most && looked.count < 6 {
            guard let number = edition(at: chain.places.lowerBound),
                looked.insert(editions[number].key(at: (chain.places.lowerBound + chain.places.upperBound) / 2))
                    .inserted,
                let placed = try maker.placement(of: span, in: number, within: window(chain, span))
            else { continue }
            if let passage, placed.passage.overlaps(passage) { continue }
            if isTelling(placed) { found.append((placed.score, placed)) }
        }
        guard let best = found.map(\.score).max() else { return [] }
        // Every edition is asked at the best passages.
        var all: [Placement] = []
        var seen: Set<Passage> = []
        for (score, placed) in found.sorted(by: { $0.score > $1.score }) where score >= best - 0.001 {
            guard seen.insert(placed.passage).inserted else { continue }
            all += try placements(of: span, at: placed.passage)
        }
        return all.sorted { $0.score > $1.score }
    }

    /// A longer span is no quotation: a mark is missing somewhere, and what is scripture in it is found unmarked.
    private static let longestSpan = 1200
    /// A block may be a chapter or several; the time it takes grows faster than its length.
    private static let longestBlock = 12_000
    /// A chain of less weight than this is no ground to look at a place.
    private static let leastChain = 64
    /// Nor is one of less weight than this without a citation.
    private static let leastAlone = 96

    /// The places where all words of a span stand as they are.
    private func exact(_ span: Range<Int>, _ seeds: [Seed], than passage: Passage?) throws(IndexError) -> [Placement] {
        var found: [Placement] = []
        for seed in seeds.prefix(32) {
            guard let number = edition(at: seed.place),
                let placed = try maker.placement(of: span, in: number, at: seed.place)
            else { continue }
            if let passage, placed.passage.overlaps(passage) { continue }
            found.append(placed)
        }
        return found.sorted {
            ($0.isExact ? 0 : 1, $0.edition, $0.places.lowerBound) < (
                $1.isExact ? 0 : 1, $1.edition, $1.places.lowerBound
            )
        }
    }

    func edition(at place: Int) -> Int? { editions.firstIndex { $0.words.contains(place) } }

    /// Whether the agreement is more than chance.
    func isTelling(_ placed: Placement) -> Bool {
        placed.score >= 0.5 && placed.weight >= 80 && placed.matched >= 2
    }

    /// What three or four words must tell to be held to the passage that is cited.
    private static let leastShort = 60

    private func isWorthTelling(_ draft: QuotationDraft) -> Bool {
        let best = max(draft.atCitation.first?.score ?? 0, draft.elsewhere.first?.score ?? 0)
        if draft.isCited {
            // Two or three words may be the writer's own: they must be like the passage cited.
            if best >= 0.98 || draft.words.count > 4 { return true }
            guard draft.words.count >= 3, draft.words.count == 4 || best >= 0.6 else { return false }
            // Words such as “of the” agree with every passage.
            guard let first = draft.atCitation.first, draft.elsewhere.isEmpty else { return true }
            return first.score < 0.5 || first.weight >= Self.leastShort
        }
        guard let first = draft.elsewhere.first ?? draft.atCitation.first else { return false }
        // Words that speak of a passage by its name are the writer's, unless they tell much.
        let least = draft.words.contains { citations.holds($0) } ? 220 : 130
        return first.score >= 0.7 && first.matched >= 4 && first.weight >= least
    }

    // MARK: Several passages in a row

    /// The passages that a span is made of, where it is made of such; empty where most of it is nothing known.
    private func parts(
        of span: Range<Int>, _ form: FoundQuotation.Form, _ seeds: inout SpanSeeds
    ) throws(IndexError) -> [QuotationDraft] {
        let cover = SeedCover(search: search, editions: editions).chains(of: seeds.ofFour(), least: 120)
        guard cover.reduce(0, { $0 + $1.words.count }) * 10 >= span.count * 6, cover.count > 1 else { return [] }
        var drafts: [QuotationDraft] = []
        for (index, chain) in cover.enumerated() {
            let start = index == 0 ? span.lowerBound : chain.words.lowerBound
            let end = index + 1 < cover.count ? chain.words.upperBound : span.upperBound
            if let draft = try draft(of: start..<max(start + 1, end), chain, form) { drafts.append(draft) }
        }
        return drafts
    }

    func draft(of part: Range<Int>, _ chain: SeedChain, _ form: FoundQuotation.Form) throws(IndexError)
        -> QuotationDraft?
    {
        var elsewhere = try self.elsewhere(part, than: nil, isThorough: false)
        if elsewhere.isEmpty {
            guard let number = edition(at: chain.places.lowerBound),
                let placed = try maker.placement(of: part, in: number, within: window(chain, part)), isTelling(placed)
            else { return nil }
            elsewhere = [placed]
        }
        return draft(part, form, elsewhere, citation(of: part, among: elsewhere))
    }

    /// The citation that names one of the passages where the words stand, the nearest first.
    func citation(of part: Range<Int>, among placements: [Placement]) -> NearbyCitations.Candidate? {
        citations.candidates(part, words.range(part), limits: 0...text.prose.count)
            .first { candidate in placements.contains { $0.passage.overlaps(candidate.passage) } }
    }

    /// A quotation found by its own words. Of passages where it stands alike, those that the manuscript cites near by
    /// come first.
    func draft(
        _ part: Range<Int>, _ form: FoundQuotation.Form, _ placements: [Placement], _ own: NearbyCitations.Candidate?
    ) -> QuotationDraft {
        var draft = QuotationDraft(
            words: part, form: form, citation: own?.reference, isCited: own?.isAdjacent ?? false, atCitation: [],
            elsewhere: placements)
        if let own {
            draft.atCitation = placements.filter { $0.passage.overlaps(own.passage) }
            draft.elsewhere = placements.filter { !$0.passage.overlaps(own.passage) }
        } else {
            draft.elsewhere = nearestFirst(placements, words.range(part))
        }
        return draft
    }

    /// Ties in the order in which the manuscript cites them around a place.
    func nearestFirst(_ placements: [Placement], _ bytes: Range<Int>) -> [Placement] {
        guard let best = placements.first?.score, Set(placements.map(\.passage)).count > 1 else { return placements }
        let near = citations.before(bytes.lowerBound, most: 24) + citations.after(bytes.upperBound, most: 40)
        guard
            let passage = near.first(where: { cited in
                placements.contains { $0.score >= best - 0.001 && $0.passage.overlaps(cited) }
            })
        else { return placements }
        return placements.filter { $0.passage.overlaps(passage) } + placements.filter { !$0.passage.overlaps(passage) }
    }
}
