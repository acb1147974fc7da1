import Foundation
import Testing

/// Builds small libraries from real packages through the built program.
@Suite(
    .serialized,
    .enabled(if: DownloadedPackages.areThere, "no downloaded source packages: run these with `make test`"))
struct LibraryBuildTests {
    @Test func `a library is built, listed, described and read`() throws {
        let program = try BuiltProgram()
        let built = try build(program, ["sword-text-kjv"])
        #expect(built.code == 0, "\(built.errors)")
        #expect(built.output.contains("31,102 verses"))
        #expect(built.errors.contains("Without bibledit-cloud-data"))
        let list = try program.run("library", "list")
        #expect(list.output.contains("King James Version"))
        #expect(list.output.contains("not in the library"))
        let info = try program.run("library", "info", "kjv", "--format", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any])
        #expect(json["licence"] as? String == "Public Domain")
        #expect((json["counts"] as? [String: Int])?["verses"] == 31_102)
        let verse = try program.run("read", "Exod.32.10")
        #expect(verse.output.contains("let me alone"))
    }

    @Test func `killed at any moment, a build leaves the old library working and the next build clears up`() throws {
        let program = try BuiltProgram()
        #expect(try build(program, ["sword-text-kjv"]).code == 0)
        let before = try program.run("read", "Exod.32.10").output
        let given = program.place.path + "/given"
        var killed = 0
        for milliseconds in [5, 20, 60, 120, 250, 400, 600, 900, 1300, 1800, 2400] {
            var other = program
            // A cache of its own each time, so that unpacking is interrupted as well.
            other.environment["XDG_CACHE_HOME"] = program.place.path + "/cache-\(milliseconds % 3)"
            let arguments = ["library", "build", "--offline", "--packages", given]
            if try other.runAndKill(arguments, after: .milliseconds(milliseconds)) { killed += 1 }
            let after = try program.run("read", "Exod.32.10")
            #expect(after.code == 0, "killed after \(milliseconds) ms: \(after.errors)")
            #expect(after.output == before)
        }
        #expect(killed >= 4, "the builds were over before they could be killed")
        #expect(try build(program, ["sword-text-kjv"]).code == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: program.library)
        #expect(left.count { $0.hasPrefix("generation-") } == 1)
        #expect(!left.contains { $0.hasPrefix("building-") })
        let unpacked = try FileManager.default.contentsOfDirectory(
            atPath: program.place.path + "/cache/catena/unpacked")
        #expect(!unpacked.contains { $0.hasPrefix(".partial-") })
    }

    @Test(.enabled(if: SmallDisk.canBeMade, "a small disk can be mounted by root only"))
    func `a full disk is told with its place and costs nothing`() throws {
        let disk = try SmallDisk(megabytes: 200)
        var program = try BuiltProgram()
        program.environment["CATENA_LIBRARY"] = disk.path + "/library"
        #expect(try build(program, ["sword-text-kjv"]).code == 0)
        let before = try program.run("read", "Exod.32.10").output
        try disk.fill(leaving: 2_000_000)
        let full = try build(program, ["sword-text-kjv"])
        #expect(full.code == 3)
        #expect(full.errors.contains("disk is full"), "\(full.errors)")
        #expect(full.errors.contains(disk.path))
        #expect(try program.run("read", "Exod.32.10").output == before)

        program.environment["XDG_CACHE_HOME"] = disk.path + "/cache"
        let cache = try build(program, ["sword-text-kjv"])
        #expect(cache.code == 3)
        #expect(cache.errors.contains("disk is full") && cache.errors.contains("XDG_CACHE_HOME"), "\(cache.errors)")
        #expect(try program.run("read", "Exod.32.10").output == before)
    }

    @Test func `a truncated package costs its resource and not the library`() throws {
        let program = try BuiltProgram()
        let given = try DownloadedPackages.give(["sword-text-kjv", "sword-text-web"], in: program.place.path)
        let web = try #require(
            try FileManager.default.contentsOfDirectory(atPath: given).first { $0.contains("-web_") })
        let whole = try Data(contentsOf: URL(filePath: given + "/" + web))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: given + "/" + web))
        let built = try program.run("library", "build", "--offline", "--packages", given)
        #expect(built.code == 0, "\(built.errors)")
        #expect(built.errors.contains("Without sword-text-web"))
        #expect(try program.run("library", "list").output.contains("not in the library"))
    }

    @Test func `truncated files in an unpacked tree are survived`() throws {
        let program = try BuiltProgram()
        #expect(try build(program, ["sword-text-kjv"]).code == 0)
        let unpacked = program.place.path + "/cache/catena/unpacked"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: unpacked).first)
        let tree = unpacked + "/" + name
        let data = tree + "/usr/share/sword/modules/texts/ztext/engKJV2006eb/"
        for file in ["nt.bzz", "ot.bzv"] {
            let whole = try Data(contentsOf: URL(filePath: data + file))
            try whole.prefix(whole.count / 3).write(to: URL(filePath: data + file))
        }
        var other = program
        other.environment["CATENA_LIBRARY"] = program.place.path + "/other"
        let built = try other.run("library", "build", "--offline", "--packages", tree)
        // Either what is left is read and the rest counted, or the resource is left out: never a crash, never silence.
        #expect(built.code == 0 || built.code == 3, "\(built.errors)")
        #expect((built.output + built.errors).contains("KJV"))
        if built.code == 0 { #expect(!built.output.contains("31,102 verses")) }
    }

    @Test func `a second build unpacks nothing again, and one at a time is enough`() throws {
        let program = try BuiltProgram()
        #expect(try build(program, ["sword-comm-scofield", "sword-text-kjv"]).code == 0)
        let unpacked = program.place.path + "/cache/catena/unpacked"
        let dates = try dates(in: unpacked)
        #expect(!dates.isEmpty)
        #expect(try build(program, ["sword-comm-scofield", "sword-text-kjv"]).code == 0)
        #expect(try self.dates(in: unpacked) == dates)
    }

    @Test func `a resource that is taken out is gone until the next build`() throws {
        let program = try BuiltProgram()
        #expect(try build(program, ["sword-text-kjv", "sword-text-web"]).code == 0)
        #expect(try program.run("library", "remove", "web").code == 0)
        #expect(try program.run("library", "info", "WEB").code == 1)
        #expect(try program.run("read", "Exod.32.10").output.contains("let me alone"))
        #expect(try build(program, ["sword-text-kjv", "sword-text-web"]).code == 0)
        #expect(try program.run("library", "info", "WEB").code == 0)
    }

    @Test func `an index found damaged midway through a read is made anew, and the answer is whole`() throws {
        let program = try BuiltProgram()
        #expect(try build(program, ["sword-text-kjv"]).code == 0)
        let path = program.library + "/current/text.index"
        let query = ["search", "\"let me alone, that my wrath\""]
        let before = try program.run(query)
        #expect(before.code == 0 && before.output.contains("Exod 32:10"))
        // The text of the verse: the index opens and counts rightly, and then the verse cannot be shown.
        var bytes = try Data(contentsOf: URL(filePath: path))
        let verse = try #require(bytes.firstRange(of: Data("let me alone, that my wrath".utf8)))
        bytes[verse.lowerBound] ^= 1
        try bytes.write(to: URL(filePath: path))
        #expect(try program.run(query + ["--count"]).output == "1 verse, 1 occurrence\n")
        let after = try program.run(query)
        #expect(after.code == 0, "\(after.errors)")
        #expect(after.output == before.output)
        #expect(after.errors.contains("making it anew"), "\(after.errors)")
        #expect(try program.run(query).errors.isEmpty)
    }

    private func build(_ program: BuiltProgram, _ packages: [String]) throws -> BuiltProgram.Outcome {
        let given = try DownloadedPackages.give(packages, in: program.place.path)
        return try program.run("library", "build", "--offline", "--packages", given)
    }

    private func dates(in folder: String) throws -> [String: Date] {
        var dates: [String: Date] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            dates[name] =
                try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.modificationDate] as? Date
        }
        return dates
    }
}
