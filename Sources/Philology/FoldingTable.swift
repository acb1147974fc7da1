internal import Scripture

/// The base letters of accented and capital characters, read from `folding.tsv` when one is first met.
struct FoldingTable: Sendable {
    static let shared = FoldingTable()

    /// By character, where its base letters stand in `letters`.
    private var places: [UInt32: Range<Int>] = [:]
    private var letters: [UInt8] = []

    private init() {
        for line in Table(named: "folding.tsv").lines {
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { continue }
            let start = letters.count
            letters += fields[0].utf8
            for character in fields[1].unicodeScalars { places[character.value] = start..<letters.count }
        }
    }

    /// Appends the base letters of `scalar`, or the character itself where it has none.
    func append(_ scalar: UInt32, to folded: inout [UInt8]) {
        if let place = places[scalar] {
            folded += letters[place]
        } else {
            folded.append(scalar: scalar)
        }
    }
}
