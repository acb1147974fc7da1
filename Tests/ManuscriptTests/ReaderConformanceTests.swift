import Manuscript
import Scripture
import Testing

/// What every native reader must do.
@Suite("Every reader of manuscripts") struct ReaderConformanceTests {
    private func read(_ format: String, _ bytes: [UInt8]) throws -> ManuscriptText {
        try ReaderSamples.reader(format).read(bytes, named: "sample")
    }

    @Test("gives the prose and nothing else", arguments: ReaderSamples.native)
    func prose(format: String) throws {
        let text = try read(format, Array(#require(ReaderSamples.byFormat[format]).utf8))
        #expect(text.words.contains("On mercy"))
        #expect(text.words.contains("“I will have mercy” (Exodus 33:19)"))
        #expect(text.words.contains("LORD is my shepherd; I shall not want."))
        #expect(text.words.contains("A note on Psalm 23:1."))
        #expect(!text.words.contains("99"))
    }

    @Test("sets the block quotation apart", arguments: ReaderSamples.native)
    func blockQuotation(format: String) throws {
        let text = try read(format, Array(#require(ReaderSamples.byFormat[format]).utf8))
        let quotes = text.blocks.filter { $0.kind == .blockQuote }
        #expect(quotes.count == 1)
        let words = quotes.map { String(decoding: text.prose[$0.range], as: UTF8.self) }
        #expect(words.first?.hasPrefix("The LORD is my shepherd;") == true)
    }

    @Test("leads a reference back to the bytes that say it", arguments: ReaderSamples.native)
    func way(format: String) throws {
        let file = Array(try #require(ReaderSamples.byFormat[format]).utf8)
        let text = try read(format, file)
        let references = ReferenceReader().references(in: text.prose)
        #expect(references.map(\.osis) == ["Exod.33.19", "Ps.23.1"])
        for reference in references {
            let words = String(decoding: file[text.origin.file(reference.range)], as: UTF8.self)
            #expect(["Exodus 33:19", "Exodus~33:19", "Psalm 23:1"].contains(words))
        }
    }

    @Test("reads an empty file, and one of spaces", arguments: ReaderSamples.native)
    func empty(format: String) throws {
        #expect(try read(format, []).blocks.isEmpty)
        #expect(try read(format, Array(" \n\t\r\n ".utf8)).blocks.isEmpty)
    }

    @Test("reports bytes that are no UTF-8, and reads them as Windows-1252", arguments: ReaderSamples.native)
    func windows(format: String) throws {
        let sample = try #require(ReaderSamples.byFormat[format])
        let words = try #require(sample.firstRange(of: "shepherd"))
        let place = sample.utf8.distance(from: sample.startIndex, to: words.lowerBound)
        var file = Array(sample.utf8)
        file.insert(0xE9, at: place)
        let text = try read(format, file)
        #expect(text.faults == [TextFault(.notUTF8, place..<place + 1, count: 1)])
        #expect(text.words.contains("éshepherd"))
        // What stands behind it leads back to its place as well.
        let last = try #require(ReferenceReader().references(in: text.prose).last { $0.osis == "Ps.23.1" })
        #expect(String(decoding: file[text.origin.file(last.range)], as: UTF8.self) == "Psalm 23:1")
    }

    @Test("reads UTF-16 of either order, with a mark and without, and says so", arguments: ReaderSamples.native)
    func utf16(format: String) throws {
        let sample = try #require(ReaderSamples.byFormat[format])
        let expected = try read(format, Array(sample.utf8)).words
        for (isLittle, hasMark) in [(true, true), (false, true), (true, false), (false, false)] {
            let units = (hasMark ? [0xFEFF] : []) + Array(sample.utf16)
            let file = units.flatMap { unit in
                isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
            }
            let text = try read(format, file)
            #expect(text.faults.map(\.kind) == [.utf16])
            #expect(text.words == expected)
        }
    }

    @Test("takes a mark at the beginning for none of the text", arguments: ReaderSamples.native)
    func mark(format: String) throws {
        let sample = try #require(ReaderSamples.byFormat[format])
        let text = try read(format, [0xEF, 0xBB, 0xBF] + Array(sample.utf8))
        #expect(try text.words == read(format, Array(sample.utf8)).words)
        #expect(text.faults.isEmpty)
    }

    @Test("reports NUL bytes and reads on", arguments: ReaderSamples.native)
    func nul(format: String) throws {
        let sample = try #require(ReaderSamples.byFormat[format]).replacing("is my", with: "is\0my")
        let text = try read(format, Array(sample.utf8))
        #expect(text.faults.map(\.kind) == [.nul])
        #expect(text.words.contains("LORD is my shepherd"))
    }

    @Test("says that a program or picture is no text", arguments: ReaderSamples.native)
    func binary(format: String) {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<2000).map { UInt8($0 % 23) }
        #expect(throws: ManuscriptError.notText) { try read(format, picture) }
    }

    @Test(
        "survives any bytes: blocks in order within good UTF-8, places within the file", arguments: ReaderSamples.native
    )
    func spoiled(format: String) throws {
        let sample = Array(try #require(ReaderSamples.byFormat[format]).utf8)
        var random = SeededRandom(seed: 55)
        for _ in 0..<400 {
            var file = sample
            for _ in 0..<Int.random(in: 1...30, using: &random) { Self.spoil(&file, &random) }
            guard let text = try? read(format, file) else { continue }
            try Self.expectSound(text, file: file)
        }
    }

    @Test("reads what is nested deeply, or never closed, in a moment", arguments: ReaderSamples.native)
    func deep(format: String) throws {
        let parts = [
            "[", "(", "<", "<b>", "<div>", "<blockquote>", "<!--", "<a \"", "> ", "- ", "`", "*", "_", "{", "\\",
            "\\begin{quote}",
            "\\footnote{", "\\section{", "\\emph{", "$", "\\[", "\\verb|", "[][", "\\f ", "\\w a|", "\\qt ", "\"", "&",
            "&#", "](", "{:",
            "<code>", "<sup>", "![", "[^", "<q>", "%", "\\x - ", "\\v ",
        ]
        let clock = ContinuousClock()
        for part in parts {
            let file = Array(String(repeating: part, count: 20_000).utf8)
            let duration = try clock.measure { try Self.expectSound(read(format, file), file: file) }
            #expect(duration < .seconds(20), "\(part)")
        }
    }

    // MARK: - Soundness

    static func expectSound(_ text: ManuscriptText, file: [UInt8]) throws {
        #expect(String(validating: text.prose, as: UTF8.self) != nil)
        var place = 0
        for block in text.blocks {
            #expect(block.range.lowerBound >= place && block.range.upperBound <= text.prose.count)
            #expect(!block.range.isEmpty)
            place = block.range.upperBound
        }
        #expect(text.origin.pieces.first?.prose == 0)
        #expect(zip(text.origin.pieces, text.origin.pieces.dropFirst()).allSatisfy { $0.prose <= $1.prose })
        #expect(text.origin.pieces.allSatisfy { $0.file.upperBound <= file.count })
        for remark in text.remarks { #expect(remark.file.upperBound <= file.count) }
    }

    private static func spoil(_ file: inout [UInt8], _ random: inout SeededRandom) {
        guard !file.isEmpty else { return }
        let k = Int.random(in: 0..<file.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: file[k] = UInt8.random(in: 0...255, using: &random)
        case 1: file.remove(at: k)
        case 2: file.insert(contentsOf: Array("<>[]{}()\\`*_|&;%$~".utf8.shuffled(using: &random).prefix(3)), at: k)
        case 3: file.removeSubrange(k..<min(file.count, k + Int.random(in: 1...40, using: &random)))
        default:
            let other = Int.random(in: 0..<file.count, using: &random)
            file.insert(contentsOf: file[min(k, other)..<min(max(k, other), min(k, other) + 60)], at: k)
        }
    }
}
