internal import Scripture
internal import TextIndex

/// The lines of topical indexes that list examples, and what else those lines and their topics list.
///
/// A line that lists several examples ties most; a topic that lists them on different lines ties less, and each the less the
/// more it lists: weight 3 ÷ √(passages + 4), halved for a topic.
struct ExampleTopics {
    struct Listing {
        var verses: Range<Int>
        /// The line, among all documents of the topics' text.
        var document: Int
        var weight: Double
        /// The first verse of an example that the line, or its topic, lists.
        var with: Int
    }

    /// A line that lists half a book says little of one verse.
    private static let widest = 45

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
        var topics: [String: (examples: Set<Int>, documents: Range<Int>, with: Int)] = [:]
        for (document, some) in lines {
            let name = Self.topic(of: try text.string(of: document))
            if topics[name] == nil {
                topics[name] = ([], try Self.documents(around: document, named: name, in: text), document)
            }
            topics[name]?.examples.formUnion(some)
        }
        let least = min(2, examples.count)
        for (_, topic) in topics where topic.examples.count >= least {
            let share = Double(topic.examples.count) / Double(examples.count)
            let all = listed.entries(of: topic.documents)
            let ofTopic = 1.5 * share / Double(all.count + 4).squareRoot()
            for document in topic.documents {
                let here = listed.entries(of: document..<document + 1)
                let direct = lines[document].map { Double($0.count) / Double(examples.count) } ?? 0
                let ofLine = direct >= share && (lines[document]?.count ?? 0) >= least
                    ? 3 * direct / Double(here.count + 4).squareRoot() : 0
                for entry in here {
                    let verses = texts.axis.range(entry.first, through: entry.last)
                    guard 1...Self.widest ~= verses.count else { continue }
                    listings.append(
                        Listing(
                            verses: verses, document: document, weight: max(ofLine, ofTopic),
                            with: examples[topic.examples.min() ?? 0].lowerBound))
                }
            }
        }
    }

    static func topic(of line: String) -> String {
        String(line.prefix { $0 != ":" })
    }

    /// The neighbouring lines that belong to the same topic.
    private static func documents(
        around document: Int, named name: String, in text: IndexedText
    ) throws(IndexError) -> Range<Int> {
        var low = document
        var high = document + 1
        while low > 0, try topic(of: text.string(of: low - 1)) == name { low -= 1 }
        while high < text.documentCount, try topic(of: text.string(of: high)) == name { high += 1 }
        return low..<high
    }
}
