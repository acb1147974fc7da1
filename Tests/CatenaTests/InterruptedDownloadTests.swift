import Foundation
import Testing

/// What becomes of a build whose download ends halfway; a stand-in for `apt-get` plays the network.
@Suite(
    .enabled(
        if: BrokenDownload.canBePlayed && DownloadedPackages.areThere,
        "no package lists of apt, or no downloaded source packages"))
struct InterruptedDownloadTests {
    @Test(arguments: BrokenDownload.allCases)
    func `half a download costs its package, says so, and is fetched anew the next time`(_ kind: BrokenDownload) throws
    {
        var program = try BuiltProgram()
        let given = try DownloadedPackages.give(["sword-text-kjv"], in: program.place.path)
        let tools = try kind.tools(in: program.place.path)
        program.environment["PATH"] = tools + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")

        let built = try program.run("library", "build", "--packages", given)
        #expect(built.code == 0, "\(built.errors)")
        #expect(built.errors.contains("Without sword-comm-scofield"), "\(built.errors)")
        #expect(try program.run("read", "Exod.32.10").output.contains("let me alone"))
        #expect(try leftovers(program).isEmpty)

        // The network is back: the same build has what it lacked.
        try kind.mend(tools)
        let mended = try program.run("library", "build", "--packages", given)
        #expect(mended.code == 0, "\(mended.errors)")
        #expect(try program.run("library", "info", "Scofield").code == 0)
    }

    @Test func `where every download breaks, the old library is left as it was`() throws {
        var program = try BuiltProgram()
        let given = try DownloadedPackages.give(["sword-text-kjv"], in: program.place.path)
        #expect(try program.run("library", "build", "--offline", "--packages", given).code == 0)
        let before = try program.run("read", "Exod.32.10").output
        let tools = try BrokenDownload.killed.tools(in: program.place.path)
        program.environment["PATH"] = tools + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        program.environment["XDG_CACHE_HOME"] = program.place.path + "/empty-cache"
        let built = try program.run("library", "build")
        #expect(built.code == 3)
        #expect(built.errors.contains("sword-text-kjv"), "\(built.errors)")
        #expect(try program.run("read", "Exod.32.10").output == before)
    }

    /// Files in the cache that are neither whole nor known.
    private func leftovers(_ program: BuiltProgram) throws -> [String] {
        let packages = program.place.path + "/cache/catena/packages"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: packages)) ?? []
        return names.filter { $0.hasSuffix(".deb") || $0.hasPrefix(".partial-") }
    }
}
