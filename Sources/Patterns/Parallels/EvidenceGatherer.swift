internal import Library
internal import Philology
internal import Scripture
internal import TextIndex

/// Says in words what ties two passages: the words, topics, comments and entries that their strongest verses share.
struct EvidenceGatherer {
    private let library: Library
    private let index: ParallelIndex
    private let english: Resource?
    private let smallWords = Set(
        Table(named: "function-words.txt").lines.flatMap { $0.split(separator: " ").map(String.init) })
    private var glosses: [Int: String] = [:]
    private var texts: [Int: String] = [:]
    private var lines: [UInt32: (topic: String, text: String, resource: String)] = [:]

    init(_ library: Library, _ index: ParallelIndex) {
        self.library = library
        self.index = index
        english = library.resource(named: "KJV") ?? library.editions.first { $0.language.hasPrefix("en") }
    }

    mutating func parallel(
        _ found: PassageRanker.Found, links: [TypedLink], of passage: Passage
    ) throws(Fault) -> Parallel {
        var evidence = links.map { link in
            Evidence(
                .link, at: link.passage, with: link.own, why: link.why, source: link.source, weight: 1 + link.share)
        }
        var best: (own: Passage, other: Passage, alignment: Alignment)?
        for tie in found.ties.prefix(3) {
            let (own, other) = (verse(tie.own), verse(tie.other))
            let alignment = Alignment(try text(tie.own), try text(tie.other))
            if alignment.strength > best?.alignment.strength ?? 0 { best = (own, other, alignment) }
            try addPhrase(alignment, own, other, to: &evidence)
            try addWords(tie, own, other, to: &evidence)
            try addTopics(tie, own, other, to: &evidence)
            try addComments(tie, own, other, to: &evidence)
        }
        try addNotes(of: found, passage, to: &evidence)
        if evidence.isEmpty, let tie = found.ties.first { try addSharedWords(tie, to: &evidence) }
        let sorted = distinct(evidence).sorted { ($1.weight, $0.why) < ($0.weight, $1.why) }
        let kind = kind(found, sorted, links, best?.alignment)
        let shown = best.flatMap { $0.alignment.isTelling ? $0 : nil }
        return Parallel(
            passage: index.canon.passage(found.rows), score: found.score, kind: kind, evidence: Array(sorted.prefix(6)),
            aligned: shown)
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

    /// The same thing is said once, where it weighs most.
    private func distinct(_ evidence: [Evidence]) -> [Evidence] {
        var said: Set<String> = []
        return evidence.sorted { $0.weight > $1.weight }.filter { said.insert($0.why).inserted }
    }

    private func kind(
        _ found: PassageRanker.Found, _ evidence: [Evidence], _ links: [TypedLink], _ alignment: Alignment?
    ) -> LinkKind {
        let crosses = found.ties.first.map(crosses)
        let run = alignment?.run.count ?? 0
        let share = alignment?.share ?? 0
        if links.contains(where: { $0.kind == .quotation }) { return .quotation }
        if evidence.contains(where: { $0.why.hasSuffix("names this passage") }) { return .quotation }
        if crosses == true, run >= 6 || share >= 0.6 && run >= 4 { return .quotation }
        // “And the angel of the LORD” is a formula and no account told twice.
        let telling = alignment.map(self.telling) ?? 0
        if crosses == false, run >= 6 && telling >= 3 || share >= 0.6 && run >= 4 { return .parallelAccount }
        if crosses == true, run >= 3 || evidence.first?.kind == .lemma { return .allusion }
        switch evidence.first?.kind {
        case .link: return .commentator
        case .topic: return .topic
        default: return .word
        }
    }

    /// Whether one stands in the Old Testament and the other in the New.
    private func crosses(_ tie: PassageRanker.Tie) -> Bool {
        (tie.own < index.canon.newTestament) != (tie.other < index.canon.newTestament)
    }

    /// How many words of the run are no small words.
    private func telling(_ alignment: Alignment) -> Int {
        alignment.run.count { !smallWords.contains(Folding.fold($0)) }
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
        for pair in Alignment(try self.text(tie.own), text).pairs {
            let word = String(decoding: bytes[pair.other], as: UTF8.self)
            if !smallWords.contains(Folding.fold(word)), !words.contains(word) { words.append(word) }
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
        for term in family.shared(tie.own, tie.other).prefix(3) where family.weights.float(term) > 3.4 {
            let record = Int(family.records.number(term))
            let number = StrongsNumber(storedNumber: record)
            let gloss = try gloss(record)
            guard !gloss.isEmpty else { continue }
            let rarity = Double(family.weights.float(term))
            evidence.append(
                Evidence(
                    .lemma, at: other, with: own,
                    why: crosses ? "\(number) “\(gloss)” and the Greek for it" : "both have \(number) “\(gloss)”",
                    source: crosses ? "AbbottSmith:\(number)" : "\(english?.name ?? ""):\(other.osis)",
                    weight: rarity * rarity / 60))
        }
    }

    private mutating func gloss(_ record: Int) throws(Fault) -> String {
        if let known = glosses[record] { return known }
        let gloss = try library.gloss(of: StrongsNumber(storedNumber: record)) ?? ""
        let short = gloss.split(separator: ";").first.map(String.init) ?? ""
        glosses[record] = short
        return short
    }

    private mutating func addTopics(
        _ tie: PassageRanker.Tie, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        let family = index[.line]
        for term in family.shared(tie.own, tie.other).prefix(2) {
            guard let line = try line(family.records.number(term)) else { continue }
            let said = line.text.hasSuffix("; with") ? String(line.text.dropLast(6)) : line.text
            let text = said.hasSuffix(" ") ? String(said.dropLast()) : said
            // Nave's word for a line that lists all there is.
            let isPlain = text.isEmpty || text == "General scriptures concerning"
            let name = isPlain ? line.topic : "\(line.topic): \(text)"
            evidence.append(
                Evidence(
                    .topic, at: other, with: own, why: "\(line.resource) lists both under \(name)",
                    source: "\(line.resource.lowercased()):\(line.topic)",
                    weight: Double(family.weights.float(term)) / 90))
        }
    }

    private mutating func line(_ record: UInt32) throws(Fault) -> (topic: String, text: String, resource: String)? {
        if let known = lines[record] { return known }
        let line = try library.topicLine(Int64(record))
        lines[record] = line
        return line
    }

    /// Comments on one that refer to the other or on a third that refer to both, and entries of lexica that cite both.
    private func addComments(
        _ tie: PassageRanker.Tie, _ own: Passage, _ other: Passage, to evidence: inout [Evidence]
    ) throws(Fault) {
        let comments = index[.comment]
        for term in comments.shared(tie.own, tie.other).prefix(2) {
            guard let name = try library.commentName(Int64(comments.records.number(term))) else { continue }
            evidence.append(
                Evidence(
                    .link, at: other, with: own, why: "\(name.title) ties both (\(name.locator))",
                    source: "\(name.resource):\(name.locator)", weight: Double(comments.weights.float(term)) / 100))
        }
        let entries = index[.entry]
        for term in entries.shared(tie.own, tie.other).prefix(1) {
            guard let name = try library.entryName(Int64(entries.records.number(term))) else { continue }
            evidence.append(
                Evidence(
                    .lemma, at: other, with: own, why: "\(name.resource) cites both under \(name.headword)",
                    source: "\(name.resource):\(name.key)", weight: Double(entries.weights.float(term)) / 100))
        }
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
                        why: "\(edition.name)'s margin at \(note.verse.osis) names this passage",
                        source: "\(edition.name):\(note.verse.osis)", weight: 1.7))
            }
        }
    }
}
