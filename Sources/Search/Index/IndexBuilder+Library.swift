public import Library

extension IndexBuilder {
    /// Adds every edition of a finished library, in the library's order, with the pericopes that its commentaries name.
    public mutating func add(_ library: Library) throws(Fault) {
        let pericopes = try library.allPericopes()
        var titles = pericopes.map { Library.TopicPassages(topic: $0.title, text: "", passages: [$0.passage]) }
        for edition in library.editions {
            var content = ResourceContent(resource: edition)
            content.verses = try library.allVerses(of: edition)
            content.words = try library.allWords(of: edition)
            content.headings = try library.allHeadings(of: edition)
            add(content, pericopes: pericopes)
            titles += SectionTitles.of(content.headings, in: edition.versification)
        }
        let topics = try library.allTopicPassages()
        add(topics: topics)
        add(titles: titles)
        add(links: try library.allLinks(), topics: topics)
    }
}
