internal import Library
internal import Scripture

/// A source as the list at the end shows it: title, place, licence, and the school of a commentator who has one.
enum SourceLine {
    static func text(_ source: Source) -> RichText {
        let resource = source.resource
        var line: RichText = [.plain(resource.title)]
        if resource.kind != .edition { line += .plain(", " + source.locator) }
        if let tradition = resource.tradition { line += .plain(" (\(tradition))") }
        line += .plain(", " + resource.licence)
        return line
    }
}
