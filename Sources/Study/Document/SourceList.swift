public import Library
public import Scripture

/// The sources of a document in the making, numbered as they are first used.
///
/// An edition is one source however often it is quoted; its locator gathers the passages. Everything else is a
/// source for each place in it.
public struct SourceList: Sendable {
    private var list: [Taken] = []

    /// What has been taken from a resource, and on which passages that is, as far as its locators say so.
    private struct Taken {
        var resource: Resource
        var locators: [String]
        var passages: [Passage]
    }

    public init() {}

    /// The number of a place in a resource that is not an edition.
    public mutating func number(_ resource: Resource, at locator: String) -> Int {
        if let found = list.firstIndex(where: { $0.resource.name == resource.name && $0.locators == [locator] }) {
            return found + 1
        }
        let passages = Passage(osis: locator).map { [$0] } ?? []
        list.append(Taken(resource: resource, locators: [locator], passages: passages))
        return list.count
    }

    public mutating func number<Value>(_ stored: Stored<Value>) -> Int {
        number(stored.resource, at: stored.locator)
    }

    /// The number of an edition, with one more passage taken from it.
    public mutating func number(_ edition: Resource, _ passage: Passage) -> Int {
        if let found = list.firstIndex(where: { $0.resource.name == edition.name }) {
            if !list[found].locators.contains(passage.osis) {
                list[found].locators.append(passage.osis)
                list[found].passages.append(passage)
            }
            return found + 1
        }
        list.append(Taken(resource: edition, locators: [passage.osis], passages: [passage]))
        return list.count
    }

    /// Whether a passage has been taken from an edition already.
    func has(_ edition: Resource, _ passage: Passage) -> Bool {
        list.contains { $0.resource.name == edition.name && $0.locators.contains(passage.osis) }
    }

    /// Whether an edition has been quoted on some part of a passage already.
    func quotes(_ edition: Resource, _ passage: Passage) -> Bool {
        list.contains { source in
            source.resource.name == edition.name && source.passages.contains(where: passage.overlaps)
        }
    }

    public var sources: [Source] {
        list.enumerated().map { index, source in
            Source(number: index + 1, resource: source.resource, locator: source.locators.joined(separator: " "))
        }
    }
}
