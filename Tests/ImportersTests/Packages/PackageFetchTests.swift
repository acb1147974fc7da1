import Foundation
import Importers
import Library
import Synchronization
import Testing

@Suite(.enabled(if: InventedPackage.canBeMade, "dpkg-deb is not installed"))
struct PackageFetchTests {
    @Test func `only the wanted parts are unpacked, and a second run unpacks nothing`() throws {
        let invented = try InventedPackage()
        let fetch = try PackageFetch(cache: invented.cache, given: invented.given)
        let (first, stages) = try run(fetch, invented)
        let unpacked = try #require(first)
        #expect(stages.contains(.unpacking))
        #expect(unpacked.version == "1:2.0-1")
        #expect(unpacked.origin == "catena-invented 1:2.0-1")
        let conf = try String(
            contentsOfFile: unpacked.path(of: "usr/share/sword/mods.d/invented.conf"), encoding: .utf8)
        #expect(conf == "In the beginning")
        #expect(!FileManager.default.fileExists(atPath: unpacked.path(of: "usr/share/unwanted")))

        let (second, quietStages) = try run(fetch, invented)
        #expect(second == unpacked)
        #expect(!quietStages.contains(.unpacking))
    }

    @Test func `another file of the same version is unpacked anew`() throws {
        let invented = try InventedPackage()
        let other = try InventedPackage(verse: "At the first")
        _ = try run(try PackageFetch(cache: invented.cache, given: invented.given), invented)
        let unpacked = try #require(try run(try PackageFetch(cache: invented.cache, given: other.given), invented).0)
        let conf = try String(
            contentsOfFile: unpacked.path(of: "usr/share/sword/mods.d/invented.conf"), encoding: .utf8)
        #expect(conf == "At the first")
    }

    @Test func `an unpacked tree is taken as it lies`() throws {
        let invented = try InventedPackage()
        let fetch = try PackageFetch(cache: invented.cache, given: invented.folder + "/tree")
        let (unpacked, stages) = try run(fetch, invented)
        #expect(unpacked?.version == nil)
        #expect(unpacked?.root == URL(filePath: invented.folder + "/tree").standardizedFileURL.path)
        #expect(stages == [.ready])
    }

    @Test func `a truncated package is reported and leaves nothing behind`() throws {
        let invented = try InventedPackage()
        let whole = try Data(contentsOf: URL(filePath: invented.archive))
        for length in [0, 10, 200, whole.count - 20] {
            try whole.prefix(length).write(to: URL(filePath: invented.archive))
            let outcomes = try PackageFetch(cache: invented.cache, given: invented.given).run([invented.package])
            guard case .unavailable(_, .damaged(let path, let reason)) = try #require(outcomes.first) else {
                Issue.record("a package of \(length) bytes was taken: \(outcomes)")
                continue
            }
            #expect(path.hasSuffix(".deb"))
            #expect(!reason.isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: invented.cache.path + "/unpacked").isEmpty)
        }
    }

    @Test func `offline with an empty cache is unavailable, and a missing folder a fault`() throws {
        let invented = try InventedPackage()
        let outcomes = try PackageFetch(cache: invented.cache, isOffline: true).run([invented.package])
        #expect(outcomes == [.unavailable(invented.package, .offline)])
        let fault = #expect(throws: Fault.self) { try PackageFetch(given: invented.folder + "/nowhere") }
        #expect(fault?.code == .unreadable)
    }

    @Test func `what the cache has needs no network, unless it has rotted`() throws {
        let invented = try InventedPackage()
        let bytes = try Data(contentsOf: URL(filePath: invented.archive))
        let file = "catena-invented_1%3a2.0-1_all.deb"
        try invented.write("cache/packages/\(file)", "")
        try bytes.write(to: URL(filePath: invented.cache.path + "/packages/" + file))
        let sum = try sha256(invented.archive)
        try invented.write("cache/packages/manifest.tsv", "catena-invented\t\(file)\t\(bytes.count)\t\(sum)\n")
        let fetch = try PackageFetch(cache: invented.cache, isOffline: true)
        #expect(try run(fetch, invented).0 != nil)

        try FileManager.default.removeItem(atPath: invented.cache.path + "/unpacked")
        var rotten = bytes
        rotten[bytes.count / 2] ^= 1
        try rotten.write(to: URL(filePath: invented.cache.path + "/packages/" + file))
        guard case .unavailable(_, .damaged) = try #require(try fetch.run([invented.package]).first) else {
            Issue.record("a file with another SHA-256 was taken")
            return
        }
    }

    @Test func `what a killed run left is cleared away`() throws {
        let invented = try InventedPackage()
        try invented.write("cache/unpacked/.partial-x/usr/half", "half")
        try invented.write("cache/packages/.partial-y/half.deb", "half")
        _ = try PackageFetch(cache: invented.cache, isOffline: true).run([invented.package])
        #expect(!FileManager.default.fileExists(atPath: invented.cache.path + "/unpacked/.partial-x"))
        #expect(!FileManager.default.fileExists(atPath: invented.cache.path + "/packages/.partial-y"))
    }

    @Test func `fetches at once wait for each other`() async throws {
        let invented = try InventedPackage()
        let (cache, given, package) = (invented.cache, invented.given, invented.package)
        let roots = try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask { try PackageFetch(cache: cache, given: given).run([package]) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(roots.count == 4)
        #expect(Set(roots).count == 1)
        guard case .ready = try #require(roots.first?.first) else {
            Issue.record("not ready: \(roots)")
            return
        }
    }

    private func run(
        _ fetch: PackageFetch, _ invented: InventedPackage
    ) throws -> (UnpackedPackage?, [FetchProgress.Stage]) {
        var stages: [FetchProgress.Stage] = []
        let outcomes = try fetch.run([invented.package]) { stages.append($0.stage) }
        guard case .ready(let unpacked) = outcomes.first else { return (nil, stages) }
        return (unpacked, stages)
    }

    private func sha256(_ path: String) throws -> String {
        let (sum, said) = (Process(), Pipe())
        sum.executableURL = URL(filePath: "/usr/bin/sha256sum")
        sum.arguments = [path]
        sum.standardOutput = said
        try sum.run()
        let output = said.fileHandleForReading.readDataToEndOfFile()
        sum.waitUntilExit()
        return String(decoding: output.prefix(while: { $0 != 32 }), as: UTF8.self)
    }
}
