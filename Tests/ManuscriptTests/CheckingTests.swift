import JSONText
import Manuscript
import Scripture
import Testing

@Suite("Checking") struct CheckingTests {
    private func rules(_ file: CheckedFile) -> [String] { file.findings.map(\.finding.rule) }

    @Test("asks only the rules selected, and not those ignored") func selection() throws {
        let all = try InventedManuscript.checked()
        #expect(rules(all) == ["misquotation", "wrong-reference", "hyphen-for-colon", "out-of-range"])
        let some = try InventedManuscript.checked(selection: RuleSelection(selected: ["misquotation", "out-of-range"]))
        #expect(rules(some) == ["misquotation", "out-of-range"])
        let others = try InventedManuscript.checked(selection: RuleSelection(ignored: ["misquotation"]))
        #expect(rules(others) == ["wrong-reference", "hyphen-for-colon", "out-of-range"])
    }

    @Test("gives findings the severity that was set") func severity() throws {
        let file = try InventedManuscript.checked(selection: RuleSelection(severities: ["misquotation": .note]))
        #expect(file.findings.first?.finding.severity == .note)
    }

    @Test(
        "says nothing where a comment of the markup asks it not to",
        arguments: [
            ("text", "[catena: ignore misquotation]\n"), ("markdown", "<!-- catena: ignore misquotation -->\n"),
            ("html", "<!-- catena: ignore misquotation --><p>"), ("latex", "% catena: ignore misquotation\n"),
            ("usfm", "\\rem catena: ignore misquotation\n\\p\n"),
        ])
    func silence(format: String, remark: String) throws {
        let words = InventedManuscript.words.replacing("God says:", with: remark + "God says:")
        let file = try InventedManuscript.checked(words, format: format)
        #expect(!rules(file).contains("misquotation"))
        #expect(rules(file).contains("wrong-reference"))
        let whole = try InventedManuscript.checked(
            remark.replacing("ignore misquotation", with: "ignore-file") + InventedManuscript.words, format: format)
        #expect(rules(whole) == [])
    }

    @Test("makes safe fixes and no others") func fixes() throws {
        let file = try InventedManuscript.checked()
        let fixed = FixedText(file, file: Array(InventedManuscript.words.utf8))
        #expect(fixed.count == 1)
        #expect(
            String(decoding: fixed.bytes, as: UTF8.self)
                == InventedManuscript.words.replacing("Jer 33-11", with: "Jer 33:11"))
    }

    @Test("changes nothing but the words in a file of markup") func fixesInMarkup() throws {
        let words = "# A *title*\r\n\r\nSee &quot;*Jer* 33-11&quot;[^1] — é.\r\n\r\n[^1]: Jer 33-9\r\n"
        let file = try InventedManuscript.checked(words, format: "markdown")
        let fixed = FixedText(file, file: Array(words.utf8))
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == words.replacing("33-", with: "33:"))
    }

    @Test("knows the findings of a baseline, wherever their lines have moved to") func baseline() throws {
        let file = try InventedManuscript.checked()
        var known = try #require(Baseline(Baseline.json(of: [file])))
        let moved =
            "A new beginning.\n\nAnd Gen 1:99.\n\n" + InventedManuscript.words.replacing(". See", with: ".\nSee")
        var checked = try InventedManuscript.checked(moved)
        checked.remove(&known)
        #expect(checked.findings.map(\.finding.citation) == ["Gen.1.99"])
        #expect(checked.known == 4)
    }

    @Test("counts findings that are alike: a second of a kind is new") func alike() throws {
        var known = try #require(Baseline(Baseline.json(of: [InventedManuscript.checked("See Gen 1:99.")])))
        var twice = try InventedManuscript.checked("See Gen 1:99. See Gen 1:99.")
        twice.remove(&known)
        #expect(twice.findings.count == 1)
    }

    @Test("takes no other JSON for a baseline") func notBaseline() {
        #expect(Baseline(["findings": ["a"]]) == nil)
        #expect(Baseline([]) == nil)
    }
}
