import Display
import Testing
import catena

@Suite struct TerminalTests {
    private let plain = Style(isDressed: false)
    private let dressed = Style(isDressed: true)

    @Test(arguments: [
        ("", 0), ("Moses", 5), ("נִחַם", 3), ("μεσίτης", 7), ("\u{1b}[1mbold\u{1b}[0m", 4), ("約翰", 4), ("e\u{301}", 1),
        ("a\u{200b}b", 2), ("soft\u{ad}hyphen", 10),
    ])
    func `a text is as wide as a terminal shows it`(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test func `words are dressed only where they may be`() {
        #expect(plain("Moses", .bold) == "Moses")
        #expect(dressed("Moses", .bold, .red) == "\u{1b}[1;31mMoses\u{1b}[0m")
        #expect(dressed("", .bold).isEmpty)
    }

    @Test func `lines break at spaces and never run over`() {
        let text = "Now therefore let me alone, that my wrath may wax hot against them, נִחַם and more"
        for width in 12...90 {
            let lines = text.wrapped(to: width, indent: "  ").split(separator: "\n")
            #expect(lines.allSatisfy { $0.columns <= width })
            #expect(lines.map { $0.drop { $0 == " " } }.joined(separator: " ") == text)
        }
        #expect("intercession".wrapped(to: 4) == "intercession")
    }

    @Test func `a cut text ends with an ellipsis and fits`() {
        #expect("Exodus".truncated(to: 6) == "Exodus")
        #expect("Exodus".truncated(to: 4) == "Exo…")
        #expect("約翰一書".truncated(to: 4) == "約…")
        #expect("Exodus".truncated(to: 0).isEmpty)
        #expect("Job".padded(to: 5) == "Job  ")
    }

    @Test func `the bar fills as the work is done and fits every window`() {
        let half = ProgressBar.line("Fetching", 0.5, "1 of 2 MB", width: 60, style: plain)
        #expect(half.count { $0 == "━" } == half.count { $0 == "─" })
        #expect(ProgressBar.line("Fetching", 1, "", width: 60, style: plain).hasSuffix("━"))
        #expect(!ProgressBar.line("Fetching", nil, "", width: 60, style: plain).contains("─"))
        for width in 0...100 {
            let line = ProgressBar.line("Fetching sword-text-kjv", 0.3, "1.2 of 2.8 MB", width: width, style: dressed)
            #expect(line.columns <= max(0, width - 1))
        }
    }
}
