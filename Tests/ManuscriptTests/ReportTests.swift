import JSONText
import Manuscript
import Testing

@Suite("A report") struct ReportTests {
    @Test("for a person shows the line, the words and what the edition has") func text() throws {
        let report = try InventedManuscript.report(TextReport.self, [InventedManuscript.checked()])
        #expect(
            report == """
                error[misquotation]: Exodus 32:10 has other words in the ONE
                  ╭─ sermon.txt:3:12
                3 │ God says: “Now leave me alone, so that my wrath may burn” (Exodus 32:10).
                  │            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^~~~~~~~~~
                  ╰ ONE: Now leave me alone, so that my [-wrath-]{+anger+} may burn

                error[wrong-reference]: these words stand in John 11:35
                  ╭─ sermon.txt:5:30
                5 │ It is written, “Jesus wept” (John 11:36). See Jer 33-11 and Exod 32:99.
                  │                              ^^^^^^^^^^
                  ╰ ONE: “Jesus wept”
                  ╰ perhaps: write “John 11:35”

                warning[hyphen-for-colon]: a hyphen stands where chapter and verse are divided
                  ╭─ sermon.txt:5:47
                5 │ It is written, “Jesus wept” (John 11:36). See Jer 33-11 and Exod 32:99.
                  │                                               ^^^^^^^^^
                  ╰ fix: write “:”

                error[out-of-range]: Exodus 32 has 35 verses
                  ╭─ sermon.txt:5:61
                5 │ It is written, “Jesus wept” (John 11:36). See Jer 33-11 and Exod 32:99.
                  │                                                             ^^^^^^^^^^

                3 errors and 1 warning in 1 file; 1 can be mended with --fix

                """)
    }

    @Test("fits a narrow terminal, the words that differ in sight") func narrow() throws {
        let long = String(repeating: "All have heard it said. ", count: 20)
        let words = InventedManuscript.words.replacing("God says:", with: long + "God says:")
        let report = try InventedManuscript.report(TextReport.self, [InventedManuscript.checked(words)], width: 50)
        let lines = report.split(separator: "\n")
        for line in lines where line.contains("│") { #expect(line.unicodeScalars.count <= 50) }
        #expect(lines.contains { $0.contains("…") && $0.contains("wrath") })
        // The caret stands below the word.
        let shown = try #require(lines.firstIndex { $0.contains("wrath") && $0.contains("│") })
        let word = lines[shown].prefix(upTo: try #require(lines[shown].firstRange(of: "wrath")).lowerBound).count
        let caret = lines[shown + 1].prefix { $0 != "^" }.count
        #expect(word == caret)
    }

    @Test("in colour shows the two wordings without marks of notation") func colour() throws {
        let report = try InventedManuscript.report(TextReport.self, [InventedManuscript.checked()], isDressed: true)
        #expect(report.contains("\u{1b}[9;31mwrath\u{1b}[0m \u{1b}[32manger\u{1b}[0m may burn"))
    }

    @Test("lets no control character of a manuscript through to the terminal") func control() throws {
        let words = InventedManuscript.words.replacing("Jesus wept”", with: "Jesus wept” \u{1b}[31m\u{7}")
        let report = try InventedManuscript.report(TextReport.self, [InventedManuscript.checked(words)])
        #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("as JSON has the fields that programs rely on, in bytes of the file") func json() throws {
        let file = try InventedManuscript.checked()
        let lines = InventedManuscript.report(JSONLinesReport.self, [file]).split(separator: "\n")
        #expect(lines.count == 4)
        let first = try #require(JSONReader.value(of: Array(lines[0].utf8)))
        #expect(first["rule"] == "misquotation")
        #expect(first["severity"] == "error")
        #expect(first["file"] == "sermon.txt")
        #expect(first["line"] == 3)
        #expect(first["column"] == 12)
        #expect(first["citation"] == "Exod.32.10")
        #expect(first["edition"] == "ONE")
        #expect(first["evidence"]?.string?.contains("[-wrath-]{+anger+}") == true)
        #expect(first["fix"]?["safe"] == false)
        guard case .integer(let start)? = first["start"], case .integer(let end)? = first["end"] else {
            Issue.record("no offsets")
            return
        }
        let words = Array(InventedManuscript.words.utf8)[start..<end]
        #expect(String(decoding: words, as: UTF8.self) == "Now leave me alone, so that my wrath may burn")
        let whole = try #require(JSONReader.value(of: Array(InventedManuscript.report(JSONReport.self, [file]).utf8)))
        #expect(whole["summary"]?["errors"] == 3)
        guard case .array(let findings)? = whole["findings"] else {
            Issue.record("no findings")
            return
        }
        #expect(findings.count == 4 && findings.first == first)
    }

    @Test("for GitHub is a command a line, with what would end it written otherwise") func gitHub() throws {
        let lines = try InventedManuscript.report(GitHubReport.self, [InventedManuscript.checked()])
            .split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[0] == """
                ::error file=sermon.txt,line=3,endLine=3,col=12,endColumn=57,title=catena%3A misquotation::\
                Exodus 32:10 has other words in the ONE%0ANow leave me alone, so that my \
                [-wrath-]{+anger+} may burn
                """)
    }

    @Test("of nothing says so") func nothing() throws {
        let report = try InventedManuscript.report(TextReport.self, [InventedManuscript.checked("All is well.")])
        #expect(report == "✓ nothing to find fault with in 1 file\n")
        let json = try InventedManuscript.report(JSONReport.self, [InventedManuscript.checked("All is well.")])
        #expect(JSONReader.value(of: Array(json.utf8))?["findings"] == .array([]))
    }

    @Test("tells places in UTF-16 by lines and characters") func utf16() throws {
        var file: [UInt8] = [0xFF, 0xFE]
        for unit in InventedManuscript.words.utf16 { file += [UInt8(unit & 255), UInt8(unit >> 8)] }
        let text = try PlainTextReader.read(file, named: "sermon.txt")
        let checked = CheckedFile(text, file: file, findings: try InventedManuscript.checker().findings(in: text))
        let found = try #require(checked.findings.first { $0.finding.rule == "misquotation" })
        #expect(found.place.lines?.first.line == 3)
        #expect(found.place.lines?.first.column == 12)
    }
}
