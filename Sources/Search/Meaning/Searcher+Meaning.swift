internal import Scripture
internal import TextIndex

extension Searcher {
    /// The verses that best answer a question in plain words, best first.
    /// - Parameter limit: how many at most.
    public func meaning(_ question: String, limit: Int = 20) throws(SearchError) -> [MeaningMatch] {
        do throws(IndexError) {
            let search = try MeaningSearch(
                editions: editions, topics: index.texts.first { $0.properties["kind"] == "topics" })
            var matches: [MeaningMatch] = []
            for found in try search.rank(question, limit: limit) {
                guard let verse = Verse(packed: found.key) else { continue }
                for text in search.editions {
                    guard let document = try text.documents(withCommonKeyIn: found.key...found.key).first?.lowerBound
                    else { continue }
                    matches.append(
                        MeaningMatch(
                            verse: verse, edition: text.name, text: try text.string(of: document), score: found.score,
                            evidence: found.evidence))
                    break
                }
            }
            return matches
        } catch {
            throw .index(error)
        }
    }
}
