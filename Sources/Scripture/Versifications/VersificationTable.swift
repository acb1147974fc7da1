/// The figures of one versification, read from its table when it is first used.
struct VersificationTable: Sendable {
    /// By book number, the last verse of each chapter.
    private(set) var lastVerses: [[UInt8]]
    /// By book and chapter (the packed verse without its number), the rules that begin there.
    private var rules: [UInt32: [Rule]] = [:]
    private var inverse: [UInt32: [Rule]] = [:]
    /// Packed verses of the originals that a rule reaches: they no longer stand for themselves.
    private var reached: Set<UInt32> = []

    /// Verses `from` onward stand where `to` onward stand in the other numbering. Where the runs differ in
    /// length each verse of the one carries the whole of the other.
    private struct Rule {
        var from: ClosedRange<UInt32>
        var to: ClosedRange<UInt32>

        func apply(_ verse: UInt32) -> ClosedRange<UInt32> {
            guard from.count == to.count else { return to }
            let target = to.lowerBound + (verse - from.lowerBound)
            return target...target
        }
    }

    static func of(_ versification: Versification) -> VersificationTable {
        switch versification {
        case .eng: eng
        case .org: org
        case .lxx: lxx
        case .vul: vul
        case .rso: rso
        case .rsc: rsc
        }
    }

    private static let eng = VersificationTable(.eng)
    private static let org = VersificationTable(.org)
    private static let lxx = VersificationTable(.lxx)
    private static let vul = VersificationTable(.vul)
    private static let rso = VersificationTable(.rso)
    private static let rsc = VersificationTable(.rsc)

    private init(_ versification: Versification) {
        lastVerses = Array(repeating: [], count: Book.allCases.count + 1)
        for line in Table(named: "\(versification.rawValue).versification").lines {
            let fields = line.split(separator: " ")
            if fields[0] == "=" {
                guard let from = Self.run(fields[1], fields[2]), let to = Self.run(fields[3], fields[4]) else {
                    continue
                }
                rules[from.lowerBound >> 8, default: []].append(Rule(from: from, to: to))
                inverse[to.lowerBound >> 8, default: []].append(Rule(from: to, to: from))
                reached.formUnion(to)
            } else if let book = Book(osis: fields[0]) {
                lastVerses[Int(book.rawValue)] = fields.dropFirst().map { UInt8($0) ?? 0 }
            }
        }
    }

    private static func run(_ osis: Substring, _ verses: Substring) -> ClosedRange<UInt32>? {
        let parts = verses.split(separator: ":")
        guard let book = Book(osis: osis), parts.count == 2, let chapter = Int(parts[0]) else { return nil }
        let numbers = parts[1].split(separator: "-").compactMap { Int($0) }
        guard let first = numbers.first, let last = numbers.last else { return nil }
        return Verse(book, chapter, first).packed...Verse(book, chapter, last).packed
    }

    /// The verses of the originals that carry what this verse carries, none where they lack it.
    func toOriginal(_ verse: Verse) -> [Verse] {
        let mapped = Self.apply(rules, to: verse)
        if !mapped.isEmpty { return mapped }
        return Self.org.counts(verse) ? [verse] : []
    }

    /// Whether the verse is counted; a title (0) counts with its chapter. A book not counted at all counts as it is.
    private func counts(_ verse: Verse) -> Bool {
        let chapters = lastVerses[Int(verse.book.rawValue)]
        if chapters.isEmpty { return true }
        return verse.chapter >= 1 && verse.chapter <= chapters.count && verse.number <= Int(chapters[verse.chapter - 1])
    }

    func fromOriginal(_ verse: Verse) -> [Verse] {
        let mapped = Self.apply(inverse, to: verse)
        if !mapped.isEmpty { return mapped }
        return reached.contains(verse.packed) || lastVerses[Int(verse.book.rawValue)].isEmpty || !counts(verse)
            ? [] : [verse]
    }

    private static func apply(_ rules: [UInt32: [Rule]], to verse: Verse) -> [Verse] {
        var result: [Verse] = []
        for rule in rules[verse.packed >> 8] ?? [] where rule.from.contains(verse.packed) {
            result += rule.apply(verse.packed).compactMap { Verse(packed: $0) }
        }
        return result
    }
}
