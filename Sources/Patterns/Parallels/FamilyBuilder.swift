internal import TextIndex

/// What verses have of one kind, on its way into the parallels' index.
///
/// A verse has a thing or has it not: how often counts for nothing in so short a text. What one verse alone has ties it to none
/// and is left out.
struct FamilyBuilder {
    private let family: VerseFamily
    private var numbers: [UInt64: UInt32] = [:]
    private var hashes: [UInt32] = []
    private var records: [UInt32] = []
    private var byVerse: [[UInt32]]

    init(_ family: VerseFamily, verses: Int) {
        self.family = family
        byVerse = Array(repeating: [], count: verses)
    }

    /// - Parameters:
    ///   - key: what the thing is, alike in every library.
    ///   - record: what finds it in this library; 0 where nothing needs to.
    mutating func add(_ key: UInt64, record: UInt32 = 0, to row: Int) {
        let number: UInt32
        if let known = numbers[key] {
            number = known
        } else {
            number = UInt32(hashes.count)
            numbers[key] = number
            hashes.append(UInt32(truncatingIfNeeded: key))
            records.append(record)
        }
        byVerse[row].append(number)
    }

    /// The arrays of the family, into the file. Returns for each verse the keys it has with their weights, for its vector.
    mutating func write(to file: inout ArrayFileWriter) -> FamilyTerms {
        var counts = Array(repeating: 0, count: hashes.count)
        for row in byVerse.indices {
            let distinct = Set(byVerse[row]).sorted()
            byVerse[row] = distinct
            for number in distinct { counts[Int(number)] += 1 }
        }
        var kept: [UInt32?] = []
        var terms = FamilyTerms(hashes: [], counts: [], byVerse: [])
        var keptRecords: [UInt32] = []
        for (number, count) in counts.enumerated() {
            kept.append(count > 1 ? UInt32(terms.hashes.count) : nil)
            guard count > 1 else { continue }
            terms.hashes.append(hashes[number])
            terms.counts.append(count)
            keptRecords.append(records[number])
        }
        terms.byVerse = byVerse.map { $0.compactMap { kept[Int($0)] } }
        let weights = terms.counts.map { Self.weight($0, of: byVerse.count, family) }
        let name = family.rawValue + "."
        file.add(name + "hashes", numbers: terms.hashes)
        file.add(name + "records", numbers: keptRecords)
        file.add(name + "weights", floats: weights)
        writeLists(terms, name, to: &file)
        writeScales(terms, weights, name, to: &file)
        return terms
    }

    private func writeLists(_ terms: FamilyTerms, _ name: String, to file: inout ArrayFileWriter) {
        var starts: [UInt32] = [0]
        var all: [UInt32] = []
        var lists: [[UInt16]] = Array(repeating: [], count: terms.hashes.count)
        for (row, numbers) in terms.byVerse.enumerated() {
            all += numbers
            starts.append(UInt32(all.count))
            for number in numbers { lists[Int(number)].append(UInt16(row)) }
        }
        file.add(name + "verse-starts", numbers: starts)
        file.add(name + "verse-terms", numbers: all)
        var listStarts: [UInt32] = [0]
        var postings: [UInt16] = []
        for list in lists {
            postings += list
            listStarts.append(UInt32(postings.count))
        }
        file.add(name + "list-starts", numbers: listStarts)
        file.add(name + "lists", halves: postings)
    }

    /// By verse: the sum of its weights, and what its scores are multiplied by.
    private func writeScales(
        _ terms: FamilyTerms, _ weights: [Float], _ name: String, to file: inout ArrayFileWriter
    ) {
        let masses = terms.byVerse.map { numbers in numbers.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let mean = Float(terms.byVerse.reduce(0) { $0 + $1.count }) / Float(max(1, terms.byVerse.count))
        let scales: [Float] = zip(terms.byVerse, masses).map { numbers, mass in
            if family.isWords { return 2.2 / (1 + 1.2 * (0.25 + 0.75 * Float(numbers.count) / max(mean, 1))) }
            return mass > 0 ? 1 / mass.squareRoot() : 0
        }
        file.add(name + "masses", floats: masses)
        file.add(name + "scales", floats: scales)
    }

    /// The weight of what `count` verses have: BM25's, or the square of the logarithm for a cosine.
    private static func weight(_ count: Int, of verses: Int, _ family: VerseFamily) -> Float {
        let all = Double(verses)
        let count = Double(count)
        if family.isWords { return Float(Logarithm.natural(1 + (all - count + 0.5) / (count + 0.5))) }
        let rarity = Logarithm.natural(all / count)
        return Float(rarity * rarity)
    }
}

/// The things of one kind that two verses or more have.
struct FamilyTerms {
    var hashes: [UInt32]
    /// How many verses have each.
    var counts: [Int]
    var byVerse: [[UInt32]]
}
