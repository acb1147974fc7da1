/// A pattern that returns in scripture: the call of a prophet, a meeting at a well.
///
/// It says what such a scene is made of, in words and forms and never in references; see `docs/guides/scenes.md`.
public struct Scene: Hashable, Sendable {
    /// As a command asks for it: `intercession`.
    public var name: String
    public var title: String
    /// What happens in it, in a sentence.
    public var about: String
    /// How far a scene reaches to either side of the verse that makes it one, in verses.
    public var span: Int
    /// What a passage must score to be shown; below it there is no such scene in it.
    public var least: Double
    /// Whether only what is told counts whole, as against what is said, sung or laid down.
    public var isTold: Bool
    /// Words by which a question asks for this scene, beside its name.
    public var asked: [String]
    /// In the order in which they stand in a scene.
    public var slots: [Slot]
    /// Headings of topical indexes that list such scenes.
    public var topics: [TopicCue]
    /// What speaks against a passage being such a scene.
    public var against: [Cue]
    /// The sum of the file's bytes, by which what was kept of the scene is known to be of this text.
    var fingerprint: UInt64 = 0

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(fingerprint)
    }
}

/// A part that a scene has: who pleads, for whom, on what grounds.
public struct Slot: Hashable, Sendable {
    public var name: String
    /// What it adds where it is filled; 1 unless the file says otherwise.
    public var weight: Double
    /// Whether there is no such scene without it.
    public var isCore: Bool
    /// Whether it is filled only from the verse at the scene's centre on, or up to it.
    public var place: Place
    public var cues: [Cue]
    /// Words that tell that it is *not* there, each with the word for that: `forbidden`, `refused`.
    public var denials: [Denial]

    public enum Place: String, Hashable, Sendable {
        case anywhere, before, after
    }

    public struct Denial: Hashable, Sendable {
        public var word: String
        public var cues: [Cue]
    }
}
