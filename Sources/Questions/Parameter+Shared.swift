internal import JSONText

extension Parameter {
    static let editions = Parameter(
        "editions", .editions, "Editions by name, divided by commas, such as KJV,WEB; the chief one first.")

    static let edition = Parameter(
        "edition", .text(longest: 60),
        "The edition that the text is to follow, by name; without it, its quotations show which.")

    /// How much of the answer to give; see ``Window``.
    static func limit(_ standard: Int, most: Int, of things: String) -> Parameter {
        Parameter(
            "limit", .integer(1...most), "How many \(things) to give at most.", standard: .integer(standard))
    }

    static func offset(of things: String) -> Parameter {
        Parameter(
            "offset", .integer(0...1_000_000),
            "How many \(things) to pass over first; the window's next says where to go on.",
            standard: 0)
    }
}
