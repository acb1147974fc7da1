internal import Scripture
internal import TextIndex

extension Searcher {
    /// The verses that best answer a question in plain words, best first.
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - options: the editions and places to keep to; a scope and an order mean nothing here.
    /// - Throws: ``SearchError``.
    public func meaning(
        _ question: String, limit: Int = 20, _ options: SearchOptions = SearchOptions()
    ) throws(SearchError) -> [MeaningMatch] {
        let chosen = try editions(named: options.editions)
        do throws(IndexError) {
            let search = try MeaningSearch(
                editions, chosen: chosen, topics: index.texts.first { $0.properties["kind"] == "topics" })
            var matches: [MeaningMatch] = []
            for found in try search.rank(question, in: options.places, limit: limit) {
                guard let verse = Verse(packed: found.key), let place = try search.document(at: found.key) else {
                    continue
                }
                matches.append(
                    MeaningMatch(
                        verse: verse, edition: place.text.name, text: try place.text.string(of: place.document),
                        score: found.score, evidence: found.evidence))
            }
            return matches
        } catch {
            throw .index(error)
        }
    }
}
