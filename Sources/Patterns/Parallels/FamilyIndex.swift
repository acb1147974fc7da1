internal import TextIndex

/// What verses have of one kind, both ways, as the index holds it.
///
/// What has a number for each verse is checked at opening; the long lists of things and of verses, page by page as a question reads
/// them.
struct FamilyIndex: Sendable {
    let scales: NumberArray
    let masses: NumberArray
    let termCount: Int
    private let verseStarts: NumberArray
    private let weights: PagedArray
    private let records: PagedArray
    private let verseTerms: PagedArray
    private let listStarts: PagedArray
    private let lists: PagedArray

    /// - Throws: `.inconsistent` where the arrays do not fit one another.
    init(_ family: VerseFamily, in file: ArrayFile, verses: Int) throws(IndexError) {
        let name = family.rawValue + "."
        masses = try file.array(name + "masses")
        scales = try file.array(name + "scales")
        verseStarts = try file.array(name + "verse-starts")
        weights = try file.paged(name + "weights")
        records = try file.paged(name + "records")
        verseTerms = try file.paged(name + "verse-terms")
        listStarts = try file.paged(name + "list-starts")
        lists = try file.paged(name + "lists")
        termCount = weights.byteCount / 4
        guard records.byteCount == termCount * 4, masses.byteCount == verses * 4, scales.byteCount == verses * 4,
            verseStarts.byteCount == (verses + 1) * 4, listStarts.byteCount == (termCount + 1) * 4
        else { throw .inconsistent("the arrays of \(family.rawValue) have odd lengths") }
    }

    /// What a thing weighs.
    func weight(_ term: Int) throws(IndexError) -> Float { try weights.float(term) }

    /// The Strong's number of a thing, or its row in the database.
    func record(_ term: Int) throws(IndexError) -> UInt32 { try records.number(term) }

    /// Where the things that the verse of a row has stand.
    private func entries(of row: Int) throws(IndexError) -> NumberArray {
        let start = Int(verseStarts.number(row))
        return try verseTerms.part(start..<max(start, Int(verseStarts.number(row + 1))), width: 4)
    }

    /// What the verse of a row has, ascending.
    func terms(of row: Int) throws(IndexError) -> [Int] {
        let entries = try entries(of: row)
        return (0..<entries.byteCount / 4).map { Int(entries.number($0)) }.filter { $0 < termCount }
    }

    /// The sum of what is held of the things that the verse of a row has.
    /// - Parameter held: by thing.
    func sum(of row: Int, _ held: [Float]) throws(IndexError) -> Float {
        let entries = try entries(of: row)
        var sum: Float = 0
        for place in 0..<entries.byteCount / 4 {
            let term = Int(entries.number(place))
            if term < held.count { sum += held[term] }
        }
        return sum
    }

    /// How many things the verse of a row has.
    func count(of row: Int) -> Int { Int(verseStarts.number(row + 1)) - Int(verseStarts.number(row)) }

    /// Adds the weight of a thing to the sum of every verse that has it.
    func add(_ term: Int, to sums: inout [Float]) throws(IndexError) {
        let bounds = try listStarts.part(term..<term + 2, width: 4)
        let start = Int(bounds.number(0))
        let rows = try lists.part(start..<max(start, Int(bounds.number(1))), width: 2)
        rows.add(try weight(term), toEach: 0..<rows.byteCount / 2, of: &sums)
    }

    /// The things that two verses share with their weights, the weightiest first.
    func shared(_ a: Int, _ b: Int) throws(IndexError) -> [(term: Int, weight: Float)] {
        let other = Set(try terms(of: b))
        var shared: [(term: Int, weight: Float)] = []
        for term in try terms(of: a) where other.contains(term) { shared.append((term, try weight(term))) }
        return shared.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
    }
}
