internal import Library

/// Who speaks in a comment, as a reader would call him: `Matthew Henry`, `Scofield Reference Notes`.
enum AuthorName {
    static func of(_ comment: Stored<Comment>) -> String {
        comment.value.author.isEmpty ? of(comment.resource) : comment.value.author
    }

    /// The name in front of `'s` in a title, else the title up to its first comma.
    static func of(_ resource: Resource) -> String {
        let title = resource.title
        for mark in ["'s ", "’s "] {
            if let end = title.firstRange(of: mark)?.lowerBound, end > title.startIndex { return String(title[..<end]) }
        }
        return title.firstIndex(of: ",").map { String(title[..<$0]) } ?? title
    }
}
