import Foundation
import Testing
import TextIndex

/// What a writer that was killed leaves beside an index.
@Suite struct LeftoverTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "leftovers-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private var files: Set<String> {
        get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }
    }

    private func put(_ names: [String]) throws {
        for name in names { try Data("half".utf8).write(to: folder.appending(path: name)) }
    }

    private func write() throws {
        var writer = ArrayFileWriter()
        writer.add("numbers", numbers: [7])
        let path = folder.appending(path: "text.index").path
        try writer.write(to: path)
        #expect(try ArrayFile(path: path).array("numbers").number(0) == 7)
    }

    @Test func `the next writer removes it, and nothing else`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let others: Set = [
            "text.index.4242.txt", "text.index.part", "text.index.-.part", "text.index.old", "other.index.1-2.part",
            "text.index2.1-2.part",
        ]
        try put(["text.index", "text.index.4242-17.part", "text.index.4242"] + others)
        try write()
        #expect(try files == others.union(["text.index"]))
    }

    @Test func `what another is writing stays until that one ends`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let part = "text.index.1-2.part"
        try put([part])
        let held = unsafe open(folder.appending(path: part).path, O_WRONLY)
        #expect(flock(held, LOCK_EX) == 0)
        try write()
        #expect(try files == ["text.index", part])
        close(held)
        try write()
        #expect(try files == ["text.index"])
    }

    @Test func `many writers of one index at once leave one whole file`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { try write() } }
            try await group.waitForAll()
        }
        #expect(try files == ["text.index"])
    }
}
