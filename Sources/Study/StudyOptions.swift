internal import Library

/// How much of a study is wanted, and whose voices.
public struct StudyOptions: Hashable, Sendable {
    public enum Length: String, CaseIterable, Sendable {
        case short, standard, long
    }

    /// The sections wanted, by ``Section/id``; empty for all of them.
    public var sections: [String] = []
    public var length: Length = .standard
    /// Commentaries left out, by name, or by the school that `Resource.tradition` gives.
    public var leftOut: [String] = []

    public init() {}

    /// The sections there are, in the order a study shows them.
    public static var knownSections: [String] { allSections.map { $0.id } }

    /// Whether a resource is one of those left out.
    func leavesOut(_ resource: Resource) -> Bool {
        resource.kind == .commentary
            && leftOut.contains { name in
                name.lowercased() == resource.name.lowercased() || name.lowercased() == resource.tradition?.lowercased()
            }
    }

    /// How many passages elsewhere are listed.
    var passages: Int {
        switch length {
        case .short: 8
        case .standard: 30
        case .long: 60
        }
    }

    /// How many of them are quoted; the others are named.
    var quoted: Int {
        switch length {
        case .short: 5
        case .standard: 12
        case .long: 30
        }
    }

    /// Whether the others are named in the study; a program finds them among `cited` in any case.
    var namesOthers: Bool { length == .long }

    /// How many points and lessons are made at most.
    var points: Int {
        switch length {
        case .short: 4
        case .standard: 10
        case .long: 20
        }
    }
}
