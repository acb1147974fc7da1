public import JSONText
internal import Library
internal import Scripture

extension StudyChanges {
    /// As another program reads them.
    public var json: JSON {
        [
            "sameQuestion": .bool(isSameQuestion), "sameLibrary": .bool(isSameLibrary),
            "library": .strings(library),
            "items": .array(
                changes.map { change in
                    [
                        "change": .string(change.kind.rawValue), "section": .string(change.section),
                        "before": change.before.map { .string($0.plainText) } ?? .null,
                        "after": change.after.map { .string($0.plainText) } ?? .null,
                    ]
                }),
        ]
    }
}
