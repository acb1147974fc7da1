extension Document {
    /// The document without sources that no item uses, the others numbered anew in the order of first use.
    var withUsedSources: Document {
        var order: [Int] = []
        for number in items.flatMap(\.sources) where !order.contains(number) { order.append(number) }
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
        var document = self
        for section in document.sections.indices {
            for block in document.sections[section].blocks.indices {
                for item in document.sections[section].blocks[block].items.indices {
                    document.sections[section].blocks[block].items[item].sources =
                        document.sections[section].blocks[block].items[item].sources.compactMap { numbers[$0] }
                }
            }
        }
        document.sources = order.enumerated().compactMap { index, number in
            sources.first { $0.number == number }.map { source in
                Source(number: index + 1, resource: source.resource, locator: source.locator)
            }
        }
        return document
    }
}
