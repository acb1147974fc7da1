internal import Library
internal import Philology
internal import Scripture
internal import TextIndex

/// Says in words what ties two passages: the words, topics, comments and entries that their strongest verses share.
struct EvidenceGatherer {
    private let library: Library
    let index: ParallelIndex
    private let english: Resource?
    private let writer = ReferenceWriter(.short)
    var formulas: FormulaFinder
    private var glosses: [StrongsNumber: String] = [:]
    private var texts: [Int: String] = [:]
    private var alignments: [Pair: Alignment] = [:]
    private var words: [Passage: [Word]] = [:]
    private var lines: [UInt32: (topic: String, text: String, resource: String)] = [:]

    private struct Pair: Hashable {
        var own: Int
        var other: Int
    }

    init(_ library: Library, _ index: ParallelIndex) {
        self.library = library
        self.index = index
        formulas = FormulaFinder(index)
        english = library.resource(named: "KJV") ?? library.editions.first { $0.language.hasPrefix("en") }
    }

    mutating func parallel(
        _ found: PassageRanker.Found, links: [TypedLink], of passage: Passage
    ) throws(Fault) -> Parallel {
        var evidence = chief(links).map { link in
            Evidence(
                .link, at: link.passage, with: link.own, why: link.why, source: link.source, weight: 1 + link.share)
        }
        var best: (own: Passage, other: Passage, alignment: Alignment)?
        /// How many of the strongest ties are of words in the same order.
        var telling = 0
        for tie in found.ties.prefix(3) {
            let (own, other) = (verse(tie.own), verse(tie.other))
            let alignment = try alignment(tie)
            if alignment.strength > best?.alignment.strength ?? 0 { best = (own, other, alignment) }
            if alignment.isTelling { telling += 1 }
            try addPhrase(alignment, own, other, to: &evidence)
            try addWords(tie, own, other, to: &evidence)
            try addTopics(tie, own, other, to: &evidence)
            try addComments(tie, own, other, to: &evidence)
        }
        try addNotes(of: found, passage, to: &evidence)
        if evidence.isEmpty, let tie = found.ties.first { try addSharedWords(tie, to: &evidence) }
        let sorted = distinct(evidence).sorted { ($1.weight, $0.why) < ($0.weight, $1.why) }
        let kind = try kind(found, sorted, links, best?.alignment, telling: telling)
        let shown = best.flatMap { $0.alignment.isTelling ? $0 : nil }
        return Parallel(
            passage: index.canon.passage(found.rows), score: found.score, kind: kind, evidence: Array(sorted.prefix(6)),
            aligned: shown)
    }

    /// The two surest links of each source: more of them would leave no room for other reasons.
    private func chief(_ links: [TypedLink]) -> [TypedLink] {
        var counts: [Substring: Int] = [:]
        return links.sorted { $0.share > $1.share }.filter { link in
            counts[link.source.prefix { $0 != ":" }, default: 0] += 1
            return counts[link.source.prefix { $0 != ":" }, default: 0] <= 2
        }
    }

    private func verse(_ row: Int) -> Passage { Passage(index.canon.verses[row]) }

    private mutating func text(_ row: Int) throws(Fault) -> String {
        if let known = texts[row] { return known }
        guard let english else { return "" }
        let text = try library.verses(of: verse(row), in: english).map(\.text).joined(separator: " ")
        if texts.count > 4096 { texts.removeAll(keepingCapacity: true) }
        texts[row] = text
        return text
    }

    private mutating func alignment(_ tie: PassageRanker.Tie) throws(Fault) -> Alignment {
        let pair = Pair(own: tie.own, other: tie.other)
        if let known = alignments[pair] { return known }
        let found = Alignment(try text(tie.own), try text(tie.other))
        if alignments.count > 4096 { alignments.removeAll(keepingCapacity: true) }
        alignments[pair] = found
        return found
    }

    /// The same thing is said once, where it weighs most.
    private func distinct(_ evidence: [Evidence]) -> [Evidence] {
        var said: Set<String> = []
        return evidence.sorted { $0.weight > $1.weight }.filter { said.insert($0.why).inserted }
    }

    /// The weightiest things of a kind that two verses share: what finds each in the library, and its weight.
    private func shared(
        _ family: FamilyIndex, _ tie: PassageRanker.Tie, most: Int
    ) throws(Fault) -> [(record: UInt32, weight: Float)] {
        try index.reading { () throws(IndexError) in
            var shared: [(record: UInt32, weight: Float)] = []
            for (term, weight) in try family.shared(tie.own, tie.other).prefix(most) {
                shared.append((try family.record(term), weight))
            }
            return shared
        }
    }

    // MARK: Kinds of evidence

    private func addPhrase(
        _ alignment: Alignment, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        let telling = telling(alignment)
        guard let english, alignment.run.count >= 3, telling > 0 else { return }
        evidence.append(
            Evidence(
                .phrase, at: other, with: own, why: "the same words: “\(alignment.run.joined(separator: " "))”",
                source: "\(english.name):\(other.osis)",
                weight: 0.2 * Double(telling) + 0.08 * Double(alignment.run.count)))
    }

    /// Where nothing else can be said: the English words that both have, small ones left out.
    private mutating func addSharedWords(_ tie: PassageRanker.Tie, to evidence: inout [Evidence]) throws(Fault) {
        guard let english else { return }
        let (own, other) = (verse(tie.own), verse(tie.other))
        let text = try text(tie.other)
        let bytes = Array(text.utf8)
        var words: [String] = []
        for pair in try alignment(tie).pairs {
            let word = String(decoding: bytes[pair.other], as: UTF8.self)
            if !FunctionWords.all.contains(Folding.fold(word)), !words.contains(word) { words.append(word) }
        }
        guard !words.isEmpty else { return }
        evidence.append(
            Evidence(
                .phrase, at: other, with: own,
                why: "both say " + words.prefix(4).map { "“\($0)”" }.joined(separator: ", "),
                source: "\(english.name):\(other.osis)", weight: 0.1))
    }

    /// Rare words of the originals that both have; between the testaments, Hebrew words and the Greek that answers them.
    private mutating func addWords(
        _ tie: PassageRanker.Tie, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        let crosses = crosses(tie)
        let family = index[crosses ? .bridge : .strong]
        for (record, weight) in try shared(family, tie, most: 3) where weight > 3.4 {
            let number = StrongsNumber(storedNumber: Int(record))
            guard let said = try rendered(number, own, other) else { continue }
            let rarity = Double(weight)
            evidence.append(
                Evidence(
                    .lemma, at: other, with: own,
                    why: crosses ? "\(number) \(said) and the Greek for it" : "both have \(number) \(said)",
                    source: crosses ? "AbbottSmith:\(number)" : "\(english?.name ?? ""):\(other.osis)",
                    weight: rarity * rarity / 60))
        }
    }

    /// How the tagged edition has a word in the verses, small words at its ends left out: `“haste” and “make haste”`. The lexicon's
    /// gloss where it tags the word in neither; `nil` where it has small words only, which tell nothing.
    private mutating func rendered(_ number: StrongsNumber, _ own: Passage, _ other: Passage) throws(Fault) -> String? {
        var isTagged = false
        var said: [String] = []
        for verse in [own, other] {
            let tagged = try words(of: verse)
            let chief = tagged.first { $0.strongs.first?.root == number }
            guard let word = chief ?? tagged.first(where: { $0.strongs.contains { $0.root == number } }) else {
                continue
            }
            isTagged = true
            let core = core(of: word.segments)
            if !core.isEmpty, !said.contains(where: { Folding.fold($0) == Folding.fold(core) }) { said.append(core) }
        }
        if !isTagged { said = [try gloss(number)].filter { !$0.isEmpty } }
        return said.isEmpty ? nil : said.map { "“\($0)”" }.joined(separator: " and ")
    }

    private func core(of words: String) -> String {
        let parts = words.split(separator: " ")
        func isSmall(_ part: Substring) -> Bool { FunctionWords.all.contains(Folding.fold(part.filter(\.isLetter))) }
        let core = parts.drop(while: isSmall).reversed().drop(while: isSmall).reversed().joined(separator: " ")
        return String(core.reversed().drop { !$0.isLetter }.reversed())
    }

    private mutating func words(of verse: Passage) throws(Fault) -> [Word] {
        if let known = words[verse] { return known }
        guard let english else { return [] }
        let found = try library.words(of: verse, in: english)
        if words.count > 4096 { words.removeAll(keepingCapacity: true) }
        words[verse] = found
        return found
    }

    /// A word or two of the lexicon; what follows a full stop is no gloss (“Salmon. Compare …”).
    private mutating func gloss(_ number: StrongsNumber) throws(Fault) -> String {
        if let known = glosses[number] { return known }
        let gloss = try library.gloss(of: number) ?? ""
        let short = String(gloss.prefix { $0 != ";" && $0 != "." })
        glosses[number] = short
        return short
    }

    private mutating func addTopics(
        _ tie: PassageRanker.Tie, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        let family = index[.line]
        for (record, weight) in try shared(family, tie, most: 2) {
            guard let line = try line(record) else { continue }
            let name = line.text.isEmpty ? line.topic : "\(line.topic): \(line.text)"
            evidence.append(
                Evidence(
                    .topic, at: other, with: own, why: "\(line.resource) lists both under \(name)",
                    source: "\(line.resource.lowercased()):\(line.topic)",
                    weight: Double(weight) / 90))
        }
    }

    private mutating func line(_ record: UInt32) throws(Fault) -> (topic: String, text: String, resource: String)? {
        if let known = lines[record] { return known }
        var line = try library.topicLine(Int64(record))
        if let text = line?.text { line?.text = TopicWords.telling(text) }
        lines[record] = line
        return line
    }

    /// Comments on one that refer to the other or on a third that refer to both, and entries of lexica that cite both.
    private func addComments(
        _ tie: PassageRanker.Tie, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        for (record, weight) in try shared(index[.comment], tie, most: 2) {
            guard let name = try library.commentName(Int64(record)) else { continue }
            evidence.append(
                Evidence(
                    .link, at: other, with: own, why: "\(name.title) ties both (\(readable(name.locator)))",
                    source: "\(name.resource):\(name.locator)", weight: Double(weight) / 100))
        }
        for (record, weight) in try shared(index[.entry], tie, most: 1) {
            guard let name = try library.entryName(Int64(record)) else { continue }
            evidence.append(
                Evidence(
                    .lemma, at: other, with: own,
                    why: "\(name.resource) cites both under \(name.headword.prefix { $0 != "|" })",
                    source: "\(name.resource):\(name.key)", weight: Double(weight) / 100))
        }
    }

    /// A locator with its passage as a reader writes it: `Ps 22:18, quaint sayings`.
    private func readable(_ locator: String) -> String {
        let place = locator.prefix { $0 != "," }
        guard let passage = Passage(osis: String(place)) else { return locator }
        return writer.text(passage) + locator.dropFirst(place.count)
    }

    /// A margin note at the passage found that names the one asked about: the New Testament quotes it.
    private func addNotes(
        of found: PassageRanker.Found, _ passage: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        guard passage.last.book < .matthew, found.rows.lowerBound >= index.canon.newTestament, found.rows.count < 20
        else { return }
        for edition in library.editions where edition.language.hasPrefix("en") {
            for note in try library.notes(of: index.canon.passage(found.rows), in: edition)
            where note.kind == .crossReference {
                guard LinkFinder.references(of: note).contains(where: { $0.overlaps(passage) }) else { continue }
                evidence.append(
                    Evidence(
                        .link, at: Passage(note.verse), with: passage,
                        why: "\(edition.name)'s margin at \(writer.text(Passage(note.verse))) names this passage",
                        source: "\(edition.name):\(note.verse.osis)", weight: 1.7))
            }
        }
    }
}
