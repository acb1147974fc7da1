internal import TextIndex

/// What verses have of one kind, both ways, as the index holds it.
struct FamilyIndex: Sendable {
    let weights: NumberArray
    let records: NumberArray
    let masses: NumberArray
    let scales: NumberArray
    let termCount: Int
    private let verseStarts: NumberArray
    private let verseTerms: NumberArray
    private let listStarts: NumberArray
    private let lists: NumberArray

    /// - Throws: `.inconsistent` where the arrays do not fit one another.
    init(_ family: VerseFamily, in file: ArrayFile, verses: Int) throws(IndexError) {
        let name = family.rawValue + "."
        weights = try file.array(name + "weights")
        records = try file.array(name + "records")
        masses = try file.array(name + "masses")
        scales = try file.array(name + "scales")
        verseStarts = try file.array(name + "verse-starts")
        verseTerms = try file.array(name + "verse-terms")
        listStarts = try file.array(name + "list-starts")
        lists = try file.array(name + "lists")
        termCount = weights.byteCount / 4
        guard records.byteCount == termCount * 4, masses.byteCount == verses * 4, scales.byteCount == verses * 4,
            verseStarts.byteCount == (verses + 1) * 4, listStarts.byteCount == (termCount + 1) * 4
        else { throw .inconsistent("the arrays of \(family.rawValue) have odd lengths") }
    }

    /// What the verse of a row has, ascending.
    func terms(of row: Int) -> [Int] {
        let start = Int(verseStarts.number(row))
        let end = min(Int(verseStarts.number(row + 1)), verseTerms.byteCount / 4)
        guard start < end else { return [] }
        return (start..<end).map { Int(verseTerms.number($0)) }.filter { $0 < termCount }
    }

    /// The sum of what is held of the things that the verse of a row has.
    /// - Parameter held: by thing.
    func sum(of row: Int, _ held: [Float]) -> Float {
        let end = min(Int(verseStarts.number(row + 1)), verseTerms.byteCount / 4)
        var sum: Float = 0
        var place = Int(verseStarts.number(row))
        while place < end {
            let term = Int(verseTerms.number(place))
            if term < held.count { sum += held[term] }
            place += 1
        }
        return sum
    }

    /// How many things the verse of a row has.
    func count(of row: Int) -> Int { Int(verseStarts.number(row + 1)) - Int(verseStarts.number(row)) }

    /// Adds the weight of a thing to the sum of every verse that has it.
    func add(_ term: Int, to sums: inout [Float]) {
        let start = Int(listStarts.number(term))
        let end = min(Int(listStarts.number(term + 1)), lists.byteCount / 2)
        if start < end { lists.add(weights.float(term), toEach: start..<end, of: &sums) }
    }

    /// The things that two verses share, the weightiest first.
    func shared(_ a: Int, _ b: Int) -> [Int] {
        let other = Set(terms(of: b))
        return terms(of: a).filter(other.contains).sorted { (weights.float($1), $0) < (weights.float($0), $1) }
    }
}
