internal import Scripture

/// What kind of text a passage is; a study's sections and their words follow it.
enum Genre: String, CaseIterable, Sendable {
    case narrative, law, genealogy, psalm, proverb, wisdom, prophecy, gospel, letter, apocalypse

    /// Whether things happen in such a text, so that its scenes can be set beside others.
    var hasScenes: Bool {
        switch self {
        case .narrative, .gospel, .prophecy, .genealogy: true
        case .law, .psalm, .proverb, .wisdom, .letter, .apocalypse: false
        }
    }

    /// Whether the verses around one belong with it: each proverb stands by itself.
    var hasContext: Bool { self != .proverb }

    var sceneTitle: String {
        switch self {
        case .narrative, .gospel: "Setting the scene"
        case .law: "The law in its setting"
        case .psalm: "The psalm"
        case .proverb: "The proverb"
        case .prophecy: "The word and its hearers"
        case .letter: "Where it stands in the letter"
        case .apocalypse: "The vision"
        case .genealogy, .wisdom: "Where it stands"
        }
    }

    /// What the passage and the verses around it are one of: `In the same psalm`.
    var whole: String {
        switch self {
        case .narrative, .gospel: "scene"
        case .law: "law"
        case .psalm: "psalm"
        case .prophecy: "oracle"
        case .apocalypse: "vision"
        case .proverb, .genealogy, .wisdom, .letter: "passage"
        }
    }

    /// What the verse says that opens a book or collection of the kind.
    var opening: String {
        switch self {
        case .letter: "Written to: "
        case .proverb: "Of the collection: "
        case .wisdom, .apocalypse: "The book begins: "
        case .narrative, .law, .genealogy, .psalm, .prophecy, .gospel: "Of the book: "
        }
    }
}
