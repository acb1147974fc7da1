internal import TextIndex

/// The lines of a topical index, or the titles of units of the text, that share words with a question, and what they give to
/// the verses they name.
struct LineHits {
    /// How much each kind of line gives a verse for a word, and for a kin of it.
    struct Shares {
        var word: Float
        var kin: Float
        /// What a line that has all words gives beside that.
        var whole: Double
        /// A line that names so many passages says half as much of each.
        var many: Double
    }

    private let text: IndexedText
    private let field: IndexedField
    private let shares: Shares
    private let rows = VerseRows.shared
    /// What each line has of the question's words, by weight.
    private var hits: [Int: Double] = [:]

    /// A unit of more verses says less of each.
    private static let longest = 15.0
    /// Of a longer passage that a line names, as many verses count.
    private static let most = 20
    /// What has more verses than this is no unit but a book.
    private static let widest = 120

    /// - Parameter kind: `topics` or `titles`; `nil` where the index has none.
    init?(_ index: TextIndex, _ kind: String, _ shares: Shares) {
        guard let text = index.texts.first(where: { $0.properties["kind"] == kind }),
            let field = text.field(StemCounts.field)
        else { return nil }
        self.text = text
        self.field = field
        self.shares = shares
    }

    /// Adds what the lines with a word give: each verse has the most that any gives.
    mutating func add(_ word: AskedWord, to values: inout [Float]) throws(IndexError) {
        var seen: Set<Int> = []
        for (number, stem) in ([word.stem] + word.kin).enumerated() {
            guard let term = try field.term(named: stem) else { continue }
            var last = -1
            for position in try field.postings(of: term).positions() {
                let document = try text.document(at: position)
                guard document != last, seen.insert(document).inserted else { continue }
                last = document
                hits[document, default: 0] += word.weight * (number == 0 ? 1 : 0.5)
                let passages = try text.passages(of: document)
                let given = number == 0 ? shares.word : shares.kin
                let part = given / Float(1 + Double(passages.count - 1) / (shares.many * 1.5))
                for passage in passages {
                    let (range, share) = extent(passage)
                    for row in range { values[row] = max(values[row], part * share) }
                }
            }
        }
    }

    /// What lines with several of the words give beside: the square of their share.
    /// - Returns: the line that gives a verse the most, by row.
    func joint(of whole: Double, to values: inout [Float]) throws(IndexError) -> [Int: Int] {
        var chosen: [Int: Int] = [:]
        for (document, weight) in hits.sorted(by: { $0.key < $1.key }) {
            let share = weight / max(whole, 0.001)
            let passages = try text.passages(of: document)
            let given = shares.whole * share * share / (1 + Double(passages.count - 1) / shares.many)
            for passage in passages {
                let (range, part) = extent(passage)
                for row in range where Float(given) * part > values[row] {
                    values[row] = Float(given) * part
                    chosen[row] = document
                }
            }
        }
        return chosen
    }

    func line(_ document: Int) throws(IndexError) -> String { try text.string(of: document) }

    private func extent(_ passage: ClosedRange<UInt32>) -> (rows: Range<Int>, share: Float) {
        let range = rows.rows(passage)
        guard range.count <= Self.widest else { return (range.prefix(Self.most), 1) }
        let share = Double(range.count) > Self.longest ? (Self.longest / Double(range.count)).squareRoot() : 1
        return (range, Float(share))
    }
}
