internal import Library
internal import Scripture

/// A source as the list at the end shows it: title, place, licence, and the school of a commentator who has one.
enum SourceLine {
    static func text(_ source: Source) -> RichText {
        let resource = source.resource
        var line: RichText = [.plain(resource.title)]
        if resource.kind != .edition { line += .plain(", " + place(source)) }
        if let tradition = resource.tradition { line += .plain(" (\(tradition))") }
        line += .plain(", " + resource.licence)
        return line
    }

    /// Where in its resource a record stands, its passages by name: `on Exodus 32:7–14`.
    private static func place(_ source: Source) -> String {
        guard source.resource.kind == .commentary || source.resource.kind == .links else { return source.locator }
        return source.locator.split(separator: " ").map { word in
            let hasComma = word.hasSuffix(",")
            guard let passage = Passage(osis: hasComma ? word.dropLast() : word) else { return String(word) }
            return passage.name + (hasComma ? "," : "")
        }.joined(separator: " ")
    }
}
