import Scripture
import Testing

@Suite struct ReferenceReaderTests {
    let reader = ReferenceReader()

    @Test func `each item of a list has its own span`() {
        let text = "(see Gen 1:1, 3, 5–7; 2:4)"
        let spans = reader.references(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(spans == ["Gen 1:1", "3", "5–7", "2:4"])
    }

    @Test func `a keyword is no part of a contextual reference`() {
        let text = "cp. ch 24 and vv. 3–8"
        let found = reader.references(in: text, context: Passage(Verse(.genesis, 2, 18)))
        #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["24", "3–8"])
    }

    @Test func `problems say what is wrong and what there is`() {
        func problem(_ text: String) -> ReferenceProblem? { reader.references(in: text).first?.problem }
        #expect(problem("Gen 51:1") == .chapterOutOfRange(.genesis, last: 50))
        #expect(problem("Exod 32:36") == .verseOutOfRange(.exodus, chapter: 32, last: 35))
        #expect(problem("Gen 3:16-10") == .reversedRange)
        guard case .unknownBook(let near) = problem("Hezekiah 3:16") else {
            Issue.record("no unknown book")
            return
        }
        #expect(near.contains(.ezekiel))
    }

    @Test func `a verse that an edition leaves out is reported and stays itself`() {
        let missing = Verse(.acts, 8, 37)
        let judging = ReferenceReader(edition: { $0 != missing })
        let found = judging.references(in: "Acts 8:37 and Acts 8:36-38")
        #expect(found.map(\.osis) == ["Acts.8.37", "Acts.8.36-Acts.8.38"])
        #expect(found.map(\.problem) == [.absentFromEdition([missing]), .absentFromEdition([missing])])
        #expect(found.map(\.isValid) == [false, true])
    }

    @Test func `a book that only its number would tell is read as the first and reported so`() {
        let found = reader.references(in: "Corinthians 3:4")
        #expect(found.first?.problem == .ambiguousBook([.firstCorinthians, .secondCorinthians]))
        #expect(found.first?.passage?.osis == "1Cor.3.4")
        #expect(reader.references(in: "Corinthians 13:14").map(\.osis) == ["2Cor.13.14"])
        let context = Passage(Verse(.secondCorinthians, 3, 1))
        #expect(reader.references(in: "Corinthians 3:4", context: context).map(\.problem) == [nil])
    }

    @Test func `a number above an empty line belongs to no book below it`() {
        #expect(reader.references(in: "page 2\n\nJohn 6:51").map(\.osis) == ["John.6.51"])
        #expect(reader.references(in: "written in 2\nJohn 1:7").map(\.osis) == ["2John.1.7"])
    }

    @Test func `a list of bare numbers is read in its context, whole or in pieces`() {
        let context = Passage(Verse(.thirdJohn, 1, 14))
        var stream = ReferenceStream(reader, context: context)
        let pieces = stream.read(Array("15".utf8)) + stream.finish()
        #expect(pieces.map(\.osis) == ["3John.1.15"])
        #expect(pieces == reader.references(in: "15", context: context))
    }

    @Test func `a chapter that only the Hebrew counts is judged by its versification`() {
        #expect(reader.references(in: "Joel 4:1").first?.isValid == false)
        #expect(ReferenceReader(versification: .org).references(in: "Joel 4:1").first?.isValid == true)
    }

    @Test func `what is found does not depend on where in a text it stands`() {
        // A short text is read letter by letter, a long one in blocks of letters.
        let pieces = [
            "Gen 1:1", "1 Tim 2:5", "1stTim 2:5", "II Cor. 3", "2\u{00A0}Kings 3–4", "God’s 3:16", "Jn 3:16",
            "he is 4:5", "at 4:30 pm", "3:16", "12345:6", "ver. 3", "chapter 13", "Éx 3:14", "Ps 23", "\n\n",
            "See “Rom 8:28”", "\r\n\r\n", "1998", "…", "so am", "Psalm119:11", "two 1 john 4:8", "3\u{00B9}2:1",
            "rev 1 :8", "2nd Sam 1:2", "ibid. 4",
        ]
        var state: UInt64 = 9
        func random(below count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<600 {
            var text = ""
            while true {
                let next = text + pieces[random(below: pieces.count)] + ["; ", " ", ", ", ". "][random(below: 4)]
                if next.utf8.count > 60 { break }
                text = next
            }
            let before = String(repeating: "o", count: random(below: 70)) + ".\n\n"
            let after = "\n\n" + String(repeating: "lo ", count: 40)
            let shift = before.utf8.count
            let alone = reader.references(in: text + "\n\n").map { ($0.range, $0.osis) }
            let within = reader.references(in: before + text + after)
                .map { ($0.range.lowerBound - shift..<$0.range.upperBound - shift, $0.osis) }
            #expect(alone.map(\.0) == within.map(\.0), "\(text)")
            #expect(alone.map(\.1) == within.map(\.1), "\(text)")
        }
    }

    @Test func `what is found does not depend on how the text is cut`() {
        let text = """
            The promise (Gen 12:1–3; 15:1-6, 18; cf. Rom 4:3, 9) returns in v. 22, in First Corinthians 13:4 and
            Ps. xxiii. 4; it is 4:30 pm. \u{FFFD} See 1 Kgs 17; 2 Kgs 3:4ff and Jud 1:19, 3:1.


            """
        let bytes = Array(String(repeating: text, count: 60).utf8) + [0xC3, 0x28, 0xFF]
        let whole = reader.references(in: bytes)
        for size in [1, 7, 64, 1000, 4096] {
            var stream = ReferenceStream(reader)
            var found: [Reference] = []
            var place = 0
            while place < bytes.count {
                let end = min(place + size, bytes.count)
                found += stream.read(Array(bytes[place..<end]))
                place = end
            }
            found += stream.finish()
            #expect(found == whole, "in pieces of \(size)")
            #expect(stream.text.count < 8_192)
        }
    }

    @Test func `arguments become passages, or an error that helps`() throws {
        #expect(try reader.passage("Ex 32:7-14").osis == "Exod.32.7-Exod.32.14")
        #expect(try reader.passage("Psalm 23").osis == "Ps.23.1-Ps.23.6")
        #expect(try reader.passage("Obadiah").osis == "Obad.1.1-Obad.1.21")
        #expect(try reader.passage("Gen 1:1-5, 6").osis == "Gen.1.1-Gen.1.6")
        #expect(throws: ReferenceError.problem("Gen 51", .chapterOutOfRange(.genesis, last: 50))) {
            try reader.passage("Gen 51")
        }
        #expect(throws: ReferenceError.severalPassages("Gen 1:1, 5")) { try reader.passage("Gen 1:1, 5") }
        #expect(throws: ReferenceError.unknownBook("Hezekia", near: [.ezekiel])) { try reader.passage("Hezekia") }
    }
}
