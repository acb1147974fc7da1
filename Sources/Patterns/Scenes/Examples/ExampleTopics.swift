internal import Scripture
internal import TextIndex

/// The lines of topical indexes that list examples, and what else those lines and their topics list.
///
/// A topic counts by how much oftener it lists an example than a pericope of the canon: ln((k + 2p) ÷ ((n + 2)p)), where k of the n
/// examples are listed and p is the share of all pericopes. Of its lines those are shown first that list the examples themselves,
/// and those that list little else: 3 ÷ √(passages + 4), half that for other lines of the topic.
struct ExampleTopics {
    struct Listing {
        var verses: Range<Int>
        /// The line, among all documents of the topics' text.
        var document: Int
        /// How telling the line is to a reader.
        var weight: Double
        /// The topic, counted from 0, and what it adds to the score.
        var topic: Int
        var gain: Double
        /// The first verse of an example that the line, or its topic, lists.
        var with: Int
    }

    /// A line that lists half a book says little of one verse.
    private static let widest = 45
    /// What is listed for one pericope of five tells nothing.
    private static let commonest = 0.2

    private(set) var listings: [Listing] = []

    init(_ examples: [Range<Int>], in texts: SceneTexts) throws(IndexError) {
        guard let text = texts.topics else { return }
        let listed = try texts.listed()
        /// By line, the examples it lists.
        var lines: [Int: Set<Int>] = [:]
        let bounds = examples.map { (first: texts.axis.keys[$0.lowerBound], last: texts.axis.keys[$0.upperBound - 1]) }
        for entry in listed.entries {
            for (number, example) in bounds.enumerated()
            where entry.first <= example.last && example.first <= entry.last
                && texts.axis.range(entry.first, through: entry.last).count <= Self.widest
            {
                lines[entry.document, default: []].insert(number)
            }
        }
        var topics: [[UInt8]: (examples: Set<Int>, document: Int)] = [:]
        for (document, some) in lines.sorted(by: { $0.key < $1.key }) {
            topics[try Self.topic(of: document, in: text), default: ([], document)].examples.formUnion(some)
        }
        let least = min(2, examples.count)
        let axis = texts.axis
        let shared = topics.filter { $0.value.examples.count >= least }
        for (number, (name, topic)) in shared.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).enumerated() {
            let documents = try Self.documents(around: topic.document, named: name, in: text)
            let share = Double(topic.examples.count) / Double(examples.count)
            let all = listed.entries(of: documents)
            let gain = Self.gain(topic.examples.count, of: examples.count, listing: all, on: axis)
            guard gain > 0 else { continue }
            let ofTopic = 1.5 * share / Double(all.count + 4).squareRoot()
            for document in documents {
                let here = listed.entries(of: document..<document + 1)
                let direct = lines[document].map { Double($0.count) / Double(examples.count) } ?? 0
                let ofLine =
                    direct >= share && (lines[document]?.count ?? 0) >= least
                    ? 3 * direct / Double(here.count + 4).squareRoot() : 0
                for entry in here {
                    let verses = axis.range(entry.first, through: entry.last)
                    guard 1...Self.widest ~= verses.count else { continue }
                    listings.append(
                        Listing(
                            verses: verses, document: document, weight: max(ofLine, ofTopic), topic: number, gain: gain,
                            with: examples[topic.examples.min() ?? 0].lowerBound))
                }
            }
        }
    }

    /// The logarithm of how much oftener a topic lists an example than a pericope; 0 where it lists many.
    private static func gain(
        _ count: Int, of examples: Int, listing entries: ArraySlice<ListedPassages.Entry>, on axis: VerseAxis
    ) -> Double {
        var isListed = Array(repeating: false, count: axis.count)
        for entry in entries {
            let verses = axis.range(entry.first, through: entry.last)
            if verses.count <= widest { for verse in verses { isListed[Int(axis.pericopes[verse])] = true } }
        }
        let share = (Double(isListed.count { $0 }) + 0.5) / Double(axis.pericopeCount + 1)
        guard share <= commonest else { return 0 }
        return max(0, Logarithm.natural((Double(count) + 2 * share) / (Double(examples + 2) * share)))
    }

    static func topic(of line: String) -> String { String(Substring(line.utf8.prefix { $0 != UInt8(ascii: ":") })) }

    private static func topic(of document: Int, in text: IndexedText) throws(IndexError) -> [UInt8] {
        Array(try text.bytes(of: document).prefix { $0 != UInt8(ascii: ":") })
    }

    /// The neighbouring lines that belong to the same topic.
    private static func documents(
        around document: Int, named name: [UInt8], in text: IndexedText
    ) throws(IndexError) -> Range<Int> {
        var low = document
        var high = document + 1
        while low > 0, try topic(of: low - 1, in: text) == name { low -= 1 }
        while high < text.documentCount, try topic(of: high, in: text) == name { high += 1 }
        return low..<high
    }
}
