import Foundation
import Manuscript
import Philology
import Testing
import TextIndex

@Suite struct QuotationIndexTests {
    /// A few words, so that runs of them return.
    private func index(seed: UInt64, count: Int, kinds: UInt64 = 7) throws -> (path: String, words: [UInt32]) {
        var random = SeededRandom(seed: seed)
        let words = (0..<count).map { _ in UInt32(random.next() % kinds + 1) &* 0x1234_5678 | 1 }
        var writer = QuotationIndexWriter(textIdentity: 5)
        writer.add("A", words: Array(words.prefix(count / 2)))
        writer.add("B", words: Array(words.dropFirst(count / 2)))
        let path = NSTemporaryDirectory() + "catena-runs-\(UUID().uuidString)"
        try writer.write(to: path)
        return (path, words)
    }

    @Test func `runs found through the order are those of a plain scan`() throws {
        let (path, _) = try index(seed: 3, count: 900)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tables = try QuotationIndex(path: path).tables()
        let all = (0..<tables.words.count).map { tables.words[$0] }
        for start in stride(from: 0, to: all.count - 6, by: 11) {
            for length in 1...5 where !all[start..<start + length].contains(QuotationFormat.divider) {
                let run = Array(all[start..<start + length])
                var range = tables.runs(beginningWith: run[0])
                for (depth, word) in run.enumerated().dropFirst() { range = tables.narrow(range, at: depth, to: word) }
                let found = range.map { tables.place(of: $0) }.sorted()
                let plain = all.indices.filter { all[$0...].prefix(length).elementsEqual(run) }
                #expect(found == plain)
            }
        }
    }

    @Test func `runs of four found through their heads are those of a plain scan`() throws {
        // So few words that some runs stand in hundreds of places.
        for (seed, count) in [(13 as UInt64, 900), (14, 8_000)] {
            let (path, _) = try index(seed: seed, count: count, kinds: seed == 13 ? 7 : 2)
            defer { try? FileManager.default.removeItem(atPath: path) }
            let tables = try QuotationIndex(path: path).tables()
            let all = (0..<tables.words.count).map { tables.words[$0] }
            for start in stride(from: 0, to: all.count - 4, by: count / 40) {
                let run = Array(all[start..<start + 4])
                guard !run.contains(QuotationFormat.divider) else { continue }
                let found = tables.runs(ofFour: all, from: start).map { tables.place(of: $0) }.sorted()
                #expect(found == all.indices.filter { all[$0...].prefix(4).elementsEqual(run) })
            }
            for other: UInt32 in 1...500 {
                #expect(tables.runs(ofFour: [all[0], all[1], all[2], other << 1], from: 0).isEmpty)
            }
        }
    }

    @Test func `an index of the first version is named as such`() throws {
        let (path, _) = try index(seed: 15, count: 100)
        defer { try? FileManager.default.removeItem(atPath: path) }
        var file = try Data(contentsOf: URL(filePath: path))
        file[8] = 1
        let older = path + "-older"
        defer { try? FileManager.default.removeItem(atPath: older) }
        try file.write(to: URL(filePath: older))
        #expect(throws: IndexError.otherVersion(found: 1, expected: 4)) { try QuotationIndex(path: older) }
    }

    @Test func `the filter lets every run pass that stands in an edition`() throws {
        let (path, words) = try index(seed: 4, count: 3_000)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tables = try QuotationIndex(path: path).tables()
        for start in 0..<words.count / 2 - 5 {
            let four = QuotationFormat.run(words[start], words[start + 1], words[start + 2], words[start + 3])
            #expect(tables.mayStand(four))
            #expect(tables.mayStand(QuotationFormat.run(four, words[start + 4])))
            #expect(tables.mayFollow(words[start], words[start + 1]))
        }
    }

    @Test func `the runs of a text that may stand are those that pass one by one`() throws {
        let (path, words) = try index(seed: 21, count: 3_000, kinds: 40)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tables = try QuotationIndex(path: path).tables()
        var random = SeededRandom(seed: 22)
        for count in [0, 1, 3, 4, 63, 64, 65, 66, 67, 128, 131, 700] {
            // Pieces of the editions, so that some runs stand and some reach over an edge.
            var text: [UInt32] = []
            while text.count < count {
                let start = Int(random.next() % UInt64(words.count - 12))
                text += words[start..<start + Int(random.next() % 12)]
            }
            text.removeLast(text.count - count)
            let standing = tables.standing(text)
            var passed = 0
            for word in 0..<standing.count * 64 {
                let run = text[min(word, count)...].prefix(4).map(\.self)
                let mayStand =
                    run.count == 4 && zip(run, run.dropFirst()).allSatisfy { tables.mayFollow($0, $1) }
                    && tables.mayStand(QuotationFormat.run(run[0], run[1], run[2], run[3]))
                #expect((standing[word / 64] >> UInt64(word % 64) & 1 == 1) == mayStand, "word \(word) of \(count)")
                passed += mayStand ? 1 : 0
            }
            #expect(count < 63 || passed > count / 4)
        }
    }

    @Test func `most pairs and runs that stand in no edition are ruled out`() throws {
        let (path, words) = try index(seed: 16, count: 3_000, kinds: 1_000)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tables = try QuotationIndex(path: path).tables()
        let pairs = Set(zip(words, words.dropFirst()).map { [$0, $1] })
        var random = SeededRandom(seed: 17)
        var (foreign, passed, runs) = (0, 0, 0)
        for _ in 0..<4_000 {
            let pair = [words[Int(random.next() % 3_000)], words[Int(random.next() % 3_000)]]
            guard !pairs.contains(pair) else { continue }
            foreign += 1
            if tables.mayFollow(pair[0], pair[1]) { passed += 1 }
            if tables.mayStand(QuotationFormat.run(pair[0], pair[1], pair[0], pair[1])) { runs += 1 }
        }
        #expect(foreign > 3_000)
        #expect(passed < foreign * 6 / 10)
        #expect(runs < foreign / 10)
    }

    @Test func `any flipped byte is an error, never an answer`() throws {
        let (path, _) = try index(seed: 5, count: 400)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let whole = try Data(contentsOf: URL(filePath: path))
        var random = SeededRandom(seed: 6)
        for _ in 0..<60 {
            var spoiled = whole
            spoiled[Int(random.next() % UInt64(whole.count))] ^= UInt8(1 << (random.next() % 8))
            try spoiled.write(to: URL(filePath: path))
            #expect(throws: IndexError.self) { try QuotationIndex(path: path).verify() }
        }
        try whole.prefix(5_000).write(to: URL(filePath: path))
        #expect(throws: IndexError.self) { try QuotationIndex(path: path) }
    }

    @Test func `an index of other texts is refused`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        let (path, _) = try index(seed: 7, count: 100)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let texts = try TextIndex(path: tiny.folder + "/text.index")
        #expect(throws: IndexError.self) { try QuotationFinder(QuotationIndex(path: path), texts) }
    }

    @Test func `words are those of the word scanner, whatever the text`() {
        var random = SeededRandom(seed: 8)
        let pieces = [
            "don’t", "LORD's", "disciples’ ", "well-doing", "Θεός", "בְּרֵאשִׁית", "naïve", "“Yes,”", " ‘so’ ", "3:16", "…",
            ". . .", "--", "—",
            "\u{00A0}", "\u{200B}", "\u{00AD}", "\n", " ", "'tis ", "o'", "’", "É", "a", "Z9", "ʼ", "x‘y", "x\u{2011}y",
            "abcdefgh", "Righteousness", "unsearchablenesses", "kindness's", "Melchizedek’s", "12345678", "abcdefghé",
        ]
        for _ in 0..<400 {
            let text = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let bytes = Array(text.utf8)
            let words = ProseWords(bytes)
            #expect((0..<words.count).map(words.range) == WordScanner.words(in: text), "\(text)")
            let folded = (0..<words.count).map { word in
                Folding.fold(String(decoding: bytes[words.range(word)], as: UTF8.self)).filter { $0 != "'" }
            }
            // Words that fold alike have one number.
            for (a, word) in folded.enumerated() {
                for (b, other) in folded.enumerated() {
                    #expect((words.numbers[a] == words.numbers[b]) == (word == other))
                }
            }
        }
    }
}
