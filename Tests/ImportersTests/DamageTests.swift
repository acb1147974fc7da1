import Foundation
import Importers
import Library
import Testing

/// Files cut short and files with flipped bytes give an error or counted faults, never a crash.
@Suite struct DamageTests {
    /// A generator with a seed, so that a failure can be had again (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Reads a source many times with one of its files damaged; counts how often it still gave something.
    private func survive(_ source: String, file: String, rounds: Int, seed: UInt64) throws -> (read: Int, refused: Int)
    {
        let sound = [UInt8](try Data(contentsOf: URL(filePath: file)))
        var generator = Seeded(state: seed)
        var result = (read: 0, refused: 0)
        for round in 0..<rounds {
            var bytes = sound
            if round.isMultiple(of: 2) {
                bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
            } else {
                for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
            }
            try Fixture.write(bytes, to: file)
            if let content = attempt(source) {
                #expect(content.allSatisfy { $0.placesAreSound })
                result.read += 1
            } else {
                result.refused += 1
            }
        }
        try Fixture.write(sound, to: file)
        return result
    }

    /// What the source gives, or `nil` where it is refused: with an ``ImportError``, as the types see to.
    private func attempt(_ source: String) -> [ResourceContent]? {
        do throws(ImportError) { return try AddableFormat.read(source, origin: "a test") } catch { return nil }
    }

    @Test(arguments: ["TST.usfm", "tiny.osis.xml", "links.txt"])
    func `a damaged text file is read as far as it goes or refused`(name: String) throws {
        try Fixture.withFolder { folder in
            let file = folder + "/" + name
            try FileManager.default.copyItem(atPath: Fixture.path(name), toPath: file)
            let result = try survive(file, file: file, rounds: 300, seed: 7)
            #expect(result.read + result.refused == 300)
            #expect(result.refused > 0)
        }
    }

    @Test(arguments: ["nt.bzv", "nt.bzs", "nt.bzz"])
    func `a damaged text module is read as far as it goes or refused`(name: String) throws {
        try Fixture.withFolder { folder in
            let records = (4..<12).map {
                ($0, "Verse <w lemma=\"strong:G\($0)\">number</w> \($0), <note>a note</note>and its end.")
            }
            try SwordFixture(root: folder).writeVerses(records)
            let result = try survive(folder, file: folder + "/modules/texts/tiny/" + name, rounds: 60, seed: 11)
            #expect(result.read + result.refused == 60)
            #expect(result.read > 0)
        }
    }

    @Test(arguments: ["tiny.idx", "tiny.dat", "tiny.zdx", "tiny.zdt"])
    func `a damaged dictionary is read as far as it goes or refused`(name: String) throws {
        try Fixture.withFolder { folder in
            try SwordFixture(root: folder).writeDictionary(
                (0..<9).map { ("KEY\($0)", "Entry \($0) on Gen 1:\($0 + 1).") }, links: [("LINK", "KEY3")])
            let result = try survive(folder, file: folder + "/modules/lexdict/tiny/" + name, rounds: 300, seed: 13)
            #expect(result.read + result.refused == 300)
            #expect(result.read > 0)
        }
    }
}
