public import JSONText
internal import Library
internal import Scripture

/// A study as a file keeps it: the question, the whole document, and what it was drawn from.
///
/// It is one line of JSON. The same study over the same library gives the same bytes; opened again, it is set in any
/// format as it would have been then, without the library.
public struct SavedStudy: Hashable, Sendable {
    public let study: Study
    public let stamp: LibraryStamp
    /// The version of the program that made the study.
    public let version: String

    /// What the file's form is called; raised where a reader of the old form could not read the new.
    private static let form = 1

    public init(_ study: Study, from stamp: LibraryStamp, version: String) {
        self.study = study
        self.stamp = stamp
        self.version = version
    }

    public var json: JSON {
        [
            "form": .integer(Self.form), "catena": .string(version), "library": stamp.json,
            "question": .string(study.question), "resolution": study.resolution.json,
            "cited": .strings(study.cited.map(\.osis)), "document": study.document.json,
        ]
    }

    /// - Throws: ``SavedStudyError``.
    public init(_ bytes: [UInt8]) throws(SavedStudyError) {
        guard let json = JSONReader.value(of: bytes), case .integer(let form) = json["form"],
            json["catena"] != nil, json["document"] != nil
        else { throw .notAStudy }
        guard form == Self.form else { throw .otherForm(form) }
        version = try json.string("catena")
        stamp = try LibraryStamp(json.field("library"))
        study = Study(
            question: try json.string("question"), resolution: try Resolution(json.field("resolution")),
            document: try Document(json.field("document")), cited: try json.passages("cited"))
    }
}
