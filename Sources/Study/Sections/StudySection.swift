internal import Library

/// A part of a study: what it draws from, and how it is laid out. One file each.
protocol StudySection: Sendable {
    /// Short and stable; see ``Section/id``.
    static var id: String { get }
    static var title: String { get }

    /// The section for a passage. It may be empty; it never says what no source says.
    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section
}

/// The sections in the order a study shows them. A test compares this list with the folder.
let allSections: [any StudySection.Type] = [
    OthersSection.self, SceneSection.self, NamedSection.self, PhraseSection.self, NamesSection.self,
    PointsSection.self, PatternSection.self, LaterSection.self, BesideSection.self, LessonsSection.self,
    NextSection.self,
]
