import JSONText
import Library
import Scripture
import Search
import Study
import TestSupport
import Testing

@Suite struct StudyChangesTests {
    private let question = "What does 'let Me go' reveal about Moses' intercessory role for Israel?"

    private func saved(leavingOut: Set<String> = [], _ question: String? = nil) throws -> SavedStudy {
        let tiny = try TinyLibrary(leavingOut: leavingOut)
        return SavedStudy(
            try tiny.study(question ?? self.question), from: LibraryStamp(tiny.library, tiny.searcher.index),
            version: "1.2.3")
    }

    @Test func `a study does not differ from itself`() throws {
        let changes = try StudyChanges(from: saved(), to: saved())
        #expect(changes.isEmpty)
        #expect(changes.isSameLibrary && changes.isSameQuestion)
        #expect(TextRenderer().render(changes.document).contains("No item differs."))
    }

    @Test func `a resource that went takes its items along, and both are said`() throws {
        let changes = try StudyChanges(from: saved(), to: saved(leavingOut: ["COMMENTARY"]))
        #expect(!changes.isSameLibrary)
        #expect(changes.library == ["COMMENTARY went"])
        #expect(changes.changes.contains { $0.kind == .went && $0.before?.kind == .comment })
        let text = TextRenderer().render(changes.document)
        #expect(text.contains("COMMENTARY went"))
        #expect(text.contains("Went: "))
    }

    @Test func `turned round, what went came`() throws {
        let (a, b) = (try saved(), try saved(leavingOut: ["TOPICS"]))
        let there = StudyChanges(from: a, to: b).changes
        let back = StudyChanges(from: b, to: a).changes
        for kind in [
            (StudyChanges.Change.Kind.came, StudyChanges.Change.Kind.went), (.went, .came), (.changed, .changed),
        ] {
            #expect(there.count { $0.kind == kind.0 } == back.count { $0.kind == kind.1 })
        }
        #expect(!there.isEmpty)
    }

    @Test func `an item said otherwise is one change with both wordings`() throws {
        let before = try saved()
        let library = try TinyLibrary(leavingOut: ["TWO"])
        let after = SavedStudy(
            try library.study(question), from: LibraryStamp(library.library, library.searcher.index), version: "1.2.4")
        let changes = StudyChanges(from: before, to: after)
        for change in changes.changes where change.kind == .changed {
            #expect(change.before?.plainText != change.after?.plainText)
            #expect(change.before?.passages.first == change.after?.passages.first)
        }
        #expect(TextRenderer().render(changes.document).contains("Made by Catena 1.2.3 before, 1.2.4 after."))
    }

    @Test func `another question is said first`() throws {
        let changes = try StudyChanges(from: saved(), to: saved("Why did Abraham plead in Genesis 18:23?"))
        #expect(!changes.isSameQuestion)
        let text = TextRenderer().render(changes.document)
        #expect(text.contains("After: Why did Abraham plead in Genesis 18:23?"))
        #expect(changes.json.text.hasPrefix("{\"sameQuestion\":false,\"sameLibrary\":true,"))
    }
}
