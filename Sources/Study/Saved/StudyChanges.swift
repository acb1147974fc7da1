internal import Library
internal import Scripture

/// What differs between two saved studies: items that came, went, or are said otherwise, and changes of the library.
///
/// Items are compared as a reader sees them, without the numbers of their sources. One that went and one that came in the
/// same section, of one kind and on the same first passage, are one item said otherwise.
public struct StudyChanges: Sendable {
    public struct Change: Hashable, Sendable {
        public enum Kind: String, Sendable { case came, went, changed }

        public var kind: Kind
        /// The title of the section it stands in.
        public var section: String
        /// What it said before; `nil` where it came.
        public var before: Item?
        /// What it says now; `nil` where it went.
        public var after: Item?
    }

    public let changes: [Change]
    /// Resources that came, went, or were taken from elsewhere, in words.
    public let library: [String]
    public let isSameLibrary: Bool
    public let isSameQuestion: Bool
    private let before: SavedStudy
    private let after: SavedStudy

    public var isEmpty: Bool { changes.isEmpty && isSameQuestion && isSameLibrary }

    public init(from before: SavedStudy, to after: SavedStudy) {
        self.before = before
        self.after = after
        isSameQuestion = before.study.question == after.study.question
        isSameLibrary = before.stamp.checksum == after.stamp.checksum
        library = Self.library(before.stamp.origins, after.stamp.origins)
        let old = before.study.document.sections
        let new = after.study.document.sections
        var ids = new.map(\.id)
        for id in old.map(\.id) where !ids.contains(id) { ids.append(id) }
        changes = ids.flatMap { id in
            Self.changes(old.first { $0.id == id }, new.first { $0.id == id })
        }
    }

    private static func library(_ before: [String: String], _ after: [String: String]) -> [String] {
        Set(before.keys).union(after.keys).sorted().compactMap { name in
            switch (before[name], after[name]) {
            case (nil, let origin?): "\(name) came (\(origin))"
            case (_?, nil): "\(name) went"
            case (let old?, let new?) where old != new: "\(name) was \(old), is \(new)"
            default: nil
            }
        }
    }

    private static func changes(_ before: Section?, _ after: Section?) -> [Change] {
        let title = after?.title ?? before?.title ?? ""
        let old = before?.blocks.flatMap(\.items) ?? []
        let new = after?.blocks.flatMap(\.items) ?? []
        var kept = Dictionary(grouping: old, by: \.plainText).mapValues(\.count)
        var came: [Item] = []
        for item in new {
            if let count = kept[item.plainText], count > 0 {
                kept[item.plainText] = count - 1
            } else {
                came.append(item)
            }
        }
        // Of items that stood more often than they do now, the last went.
        var went: [Item] = []
        for item in old.reversed() {
            guard let count = kept[item.plainText], count > 0 else { continue }
            kept[item.plainText] = count - 1
            went.insert(item, at: 0)
        }
        var changes: [Change] = []
        for item in came {
            let match = went.firstIndex { $0.kind == item.kind && $0.passages.first == item.passages.first }
            let former = match.map { went.remove(at: $0) }
            changes.append(
                Change(kind: former == nil ? .came : .changed, section: title, before: former, after: item))
        }
        return changes + went.map { Change(kind: .went, section: title, before: $0, after: nil) }
    }

    /// The changes for a reader, section by section.
    public var document: Document {
        var lead: [RichText] = []
        if isSameQuestion {
            lead.append([.plain("The question: \(after.study.question)")])
        } else {
            lead.append([.plain("Before: \(before.study.question)")])
            lead.append([.plain("After: \(after.study.question)")])
        }
        if before.study.resolution.passage != after.study.resolution.passage {
            lead.append([
                .plain("The passage was "), .passage(before.study.resolution.passage), .plain(", is "),
                .passage(after.study.resolution.passage), .plain("."),
            ])
        }
        var sections = [librarySection]
        var order: [String] = []
        for change in changes where !order.contains(change.section) { order.append(change.section) }
        for (index, title) in order.enumerated() {
            let items = changes.filter { $0.section == title }.flatMap(Self.lines)
            sections.append(Section(id: "changes-\(index + 1)", title: title, blocks: [Block(.bullets, items)]))
        }
        let counts = [Change.Kind.came, .went, .changed].map { kind in
            "\(changes.count { $0.kind == kind }) \(kind.rawValue)"
        }
        lead.append([.plain(changes.isEmpty ? "No item differs." : "Items: \(counts.joined(separator: ", ")).")])
        return Document(title: "What changed between two studies", lead: lead, sections: sections)
    }

    private var librarySection: Section {
        var lines = library
        if isSameLibrary {
            lines = ["The same (\(after.stamp.checksum))."]
        } else {
            lines.insert("Another: \(before.stamp.checksum) before, \(after.stamp.checksum) after.", at: 0)
        }
        if before.version != after.version {
            lines.append("Made by Catena \(before.version) before, \(after.version) after.")
        }
        return Section(
            id: "library", title: "The library",
            blocks: [Block(.bullets, lines.map { Item(.heading, [.plain($0)], sources: []) })])
    }

    private static func lines(_ change: Change) -> [Item] {
        func text(_ item: Item?) -> RichText {
            var text: RichText = []
            for cell in item?.cells ?? [] where !cell.runs.isEmpty {
                if !text.runs.isEmpty { text += .plain(" · ") }
                text += cell
            }
            return text
        }
        let kind = change.after?.kind ?? change.before?.kind ?? .heading
        switch change.kind {
        case .came: return [Item(kind, [.strong("Came: ")] + text(change.after), sources: [])]
        case .went: return [Item(kind, [.strong("Went: ")] + text(change.before), sources: [])]
        case .changed:
            return [
                Item(kind, [.strong("Was: ")] + text(change.before), sources: []),
                Item(kind, [.strong("Is now: ")] + text(change.after), sources: []),
            ]
        }
    }
}
