import Foundation
import Library
import Patterns
import Scripture
import Testing
import TextIndex

private enum WholeLibrary {
    static let folder = LibraryFolder(path: ProcessInfo.processInfo.environment["CATENA_TEST_LIBRARY"] ?? "")
}

/// Parallels drawn from the whole default library; `make test` builds one and names it in `CATENA_TEST_LIBRARY`.
@Suite(.enabled(if: WholeLibrary.folder.exists, "no library named by CATENA_TEST_LIBRARY"))
struct ParallelRankingTests {
    private func parallels(_ osis: String, limit: Int = 10) throws -> [Parallel] {
        let finder = ParallelFinder(
            try WholeLibrary.folder.open(), try ParallelIndex(path: WholeLibrary.folder.parallels))
        return try finder.parallels(of: try #require(Passage(osis: osis)), limit: limit)
    }

    @Test(arguments: [
        ("Ps.14", "Ps.53"), ("2Sam.22", "Ps.18"), ("2Kgs.18.13-2Kgs.18.20", "Isa.36"), ("Matt.3", "Mark.1"),
        ("Obad.1.1-Obad.1.6", "Jer.49"),
    ])
    func `what is told twice comes first, its words aligned`(asked: String, expected: String) throws {
        let first = try #require(try parallels(asked).first)
        #expect(first.passage.overlaps(try #require(Passage(osis: expected))), "\(first.passage)")
        #expect(first.kind == .parallelAccount)
        #expect(first.aligned.map { $0.alignment.pairs.count >= 4 } ?? false)
    }

    @Test func `a formula alone is no account told twice`() throws {
        let bush = try #require(Passage(osis: "Exod.3"))
        let found = try #require(try parallels("Gen.22").first { $0.passage.overlaps(bush) })
        #expect(found.kind != .parallelAccount)
    }

    @Test(arguments: [
        ("2Kgs.15.1-2Kgs.15.7", "2Kgs.15.34"), ("1Kgs.16.29-1Kgs.16.33", "2Kgs.3.2"),
        ("1Kgs.22.41-1Kgs.22.50", "2Kgs.8.17"),
    ])
    func `what Kings says of every king is no account told twice`(asked: String, other: String) throws {
        let place = try #require(Passage(osis: other))
        let found = try #require(try parallels(asked, limit: 30).first { $0.passage.overlaps(place) })
        #expect(found.kind == .word)
    }

    @Test(arguments: [
        ("2Kgs.18.1-2Kgs.18.8", "2Chr.29.1"), ("1Kgs.22.41-1Kgs.22.50", "2Chr.20.31"),
        ("Exod.25.10-Exod.25.22", "Exod.37.1"), ("Josh.15.13-Josh.15.19", "Judg.1.11"),
    ])
    func `an account told twice with a formula in it is one`(asked: String, other: String) throws {
        let place = try #require(Passage(osis: other))
        let found = try #require(try parallels(asked).first { $0.passage.overlaps(place) })
        #expect(found.kind == .parallelAccount)
    }

    @Test(arguments: [
        ("Rom.3.10-Rom.3.18", "Ps.14"), ("Isa.40.3", "Matt.3.3"), ("Heb.1.5-Heb.1.13", "Ps.45"),
        ("Acts.2.16-Acts.2.21", "Joel.2"),
    ])
    func `a quotation rises and is called one`(asked: String, expected: String) throws {
        let place = try #require(Passage(osis: expected))
        #expect(try parallels(asked).contains { $0.passage.overlaps(place) && $0.kind == .quotation })
    }

    @Test(arguments: ["Exod.32.10", "Prov.15.1", "Gen.22"])
    func `every parallel has a reason that names a resource of the library`(asked: String) throws {
        let library = try WholeLibrary.folder.open()
        for parallel in try parallels(asked) {
            #expect(!parallel.evidence.isEmpty)
            for evidence in parallel.evidence {
                let name = evidence.source.prefix { $0 != ":" }
                #expect(library.resource(named: String(name)) != nil, "\(evidence.source)")
            }
        }
    }

    @Test func `a damaged byte never changes an answer: it is not read, or it is a fault that names the file`() throws {
        let library = try WholeLibrary.folder.open()
        let asked = try #require(Passage(osis: "Exod.32.10"))
        func answer(_ path: String) throws -> [Passage] {
            try ParallelFinder(library, ParallelIndex(path: path)).parallels(of: asked, limit: 10).map(\.passage)
        }
        let whole = try answer(WholeLibrary.folder.parallels)
        let bytes = try Data(contentsOf: URL(filePath: WholeLibrary.folder.parallels))
        let path = NSTemporaryDirectory() + "parallels-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var (unread, named) = (0, 0)
        for place in stride(from: 4096, to: bytes.count, by: bytes.count / 24) {
            var damaged = bytes
            damaged[place] ^= 0x20
            try? FileManager.default.removeItem(atPath: path)
            try damaged.write(to: URL(filePath: path))
            do {
                #expect(try answer(path) == whole)
                unread += 1
            } catch let fault as Fault {
                #expect(fault.code == .damaged && fault.place == path)
                named += 1
            } catch is IndexError {
                named += 1
            }
        }
        #expect(unread > 0 && named > 0)
    }
}
