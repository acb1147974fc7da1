import Manuscript
import Testing

/// What each format has of its own: the file, and the blocks read from it.
@Suite("What a reader makes of a file") struct ReaderTests {
    private func outline(_ format: String, _ file: String) throws -> [String] {
        try ReaderSamples.reader(format).read(Array(file.utf8), named: "sample").outline
    }

    @Test(
        "Markdown",
        arguments: [
            ("a\nb\n\nc", ["paragraph: a b", "paragraph: c"]),
            ("# One #\n\nTwo\n---\nthree", ["heading: One", "heading: Two", "paragraph: three"]),
            ("> a\n> b\nlazy\n\nafter", ["blockQuote: a b lazy", "paragraph: after"]),
            ("- a\n- b\n  c\n\n1. d", ["listItem: a", "listItem: b c", "listItem: d"]),
            ("- > quoted", ["blockQuote: quoted"]),
            ("a\n\n    code Gen 1:1\n\nb", ["paragraph: a", "paragraph: b"]),
            ("~~~\nGen 1:1\n~~~\nb", ["paragraph: b"]),
            ("a `Gen 1:1` b ``x ` y`` c", ["paragraph: a b c"]),
            (
                "“the *love* of **God**, my_name_is *“* _x_” 2 * 3",
                ["paragraph: “the love of God, my_name_is “ x” 2 * 3"]
            ),
            (
                "[text](url \"title\") ![alt Gen 1:1](img.png) [ref][A] [sic] [2][4]\n\n[a]: /url",
                ["paragraph: text ref [sic] [2][4]"]
            ),
            ("[1]: https://example.org/john/3 \"t\"\na", ["paragraph: a"]),
            ("said[^1] so\n\n[^1]: the note", ["paragraph: said so", "footnote: the note"]),
            ("&ldquo;a&rdquo; &#8217; &amp; \\*b\\* R&D", ["paragraph: “a” ’ & *b* R&D"]),
            (
                "| a | b |\n|---|:-:|\n| c \\| d | e |\n\nf",
                [
                    "tableCell: a", "tableCell: b", "tableCell: c \\| d".replacing("\\", with: ""), "tableCell: e",
                    "paragraph: f",
                ]
            ),
            ("John 3<sup>16</sup> and <sup>17</sup>For God", ["paragraph: John 3:16 and For God"]),
            ("a<!-- b -->c\n\n<!--\nx\n\ny\n-->\nd", ["paragraph: ac", "paragraph: d"]),
            ("<blockquote>\nq\n</blockquote>\n\np", ["blockQuote: q", "paragraph: p"]),
            ("see https://example.org/Gen+1:1 there <https://a.b/c>", ["paragraph: see https there"]),
            ("+++\ntitle = \"Gen 1:1\"\n+++\na", ["paragraph: a"]),
            ("{: .quote}\na {.b} c", ["paragraph: a c"]),
            ("a\n===\nb", ["heading: a", "paragraph: b"]),
        ])
    func markdown(file: String, blocks: [String]) throws {
        #expect(try outline("markdown", file) == blocks)
    }

    @Test(
        "HTML",
        arguments: [
            ("<p>a<p>b</p>c", ["paragraph: a", "paragraph: b", "paragraph: c"]),
            ("<p>He said <q>go <q>now</q></q>.</p>", ["paragraph: He said “go ‘now’”."]),
            ("<blockquote><p>a</p><p>b</p></blockquote>c", ["blockQuote: a", "blockQuote: b", "paragraph: c"]),
            ("<ul><li>a<li>b</ul><h2>c</h2>", ["listItem: a", "listItem: b", "heading: c"]),
            ("<table><tr><th>a</th><td>b &lt; c</td></tr></table>", ["tableCell: a", "tableCell: b < c"]),
            ("a <pre>Gen 1:1</pre> b <code>x</code> c", ["paragraph: a", "paragraph: b c"]),
            ("<p title=\"a > b\">c</p><!-- d --><![CDATA[ e ]]>", ["paragraph: c"]),
            ("<sup>16</sup>For God<sup>[a]</sup> so 1<sup>st</sup>", ["paragraph: For God so 1st"]),
            ("a < b & c &unknown; &nbsp;d&shy;e", ["paragraph: a < b & c &unknown; de"]),
            ("<cite>a</cite> b<br/>c", ["paragraph: a b c"]),
            ("<p>a\n\n  b</p>", ["paragraph: a b"]),
        ])
    func html(file: String, blocks: [String]) throws {
        #expect(try outline("html", file) == blocks)
    }

    @Test(
        "USFM",
        arguments: [
            ("\\id GEN\n\\c 1\n\\p\n\\v 1 In the\n\\v 2-3 beginning", ["paragraph: In the beginning"]),
            ("\\p a\\f + \\fr 1:1 \\ft note\\f* b", ["paragraph: a b", "footnote: note"]),
            ("\\p as \\qt it is\\qt* \\wj said\\wj*", ["paragraph: as “it is” said"]),
            ("\\mt1 Title\n\\q1 a\n\\q2 b", ["heading: Title", "paragraph: a", "paragraph: b"]),
            ("\\p a\\x - \\xo 1:1 \\xt Gen 1:1\\x* b \\fig x|y\\fig* c", ["paragraph: a b c", "footnote: Gen 1:1"]),
            ("\\rem a note\n\\p b", ["paragraph: b"]),
            ("\\p never \\f + \\ft closed\n\\v 2 next", ["paragraph: never next", "footnote: closed"]),
        ])
    func usfm(file: String, blocks: [String]) throws {
        #expect(try outline("usfm", file) == blocks)
    }

    @Test(
        "LaTeX",
        arguments: [
            ("``a `b' c''---d--e f~g", ["paragraph: “a ‘b’ c”—d–e f g"]),
            ("a % b\nc\n\nd", ["paragraph: a c", "paragraph: d"]),
            ("\\begin{verse}a \\\\ b\\end{verse}c", ["blockQuote: a b", "paragraph: c"]),
            ("\\section*{A \\emph{b} c}d", ["heading: A b c", "paragraph: d"]),
            ("a\\footnote{n \\textbf{m}} b", ["paragraph: a b", "footnote: n m"]),
            ("\\S~3, caf\\'e, na\\\"{i}ve, \\& \\ldots{} x", ["paragraph: § 3, cafe\u{301}, nai\u{308}ve, & … x"]),
            ("\\enquote{a \\textit{b}} \\bibleverse{John}(3:16)", ["paragraph: “a b” John 3:16"]),
            ("a $x_{1}$ \\[y\\] b \\verb|Gen 1:1| c\\cite[12]{Gen} \\$5", ["paragraph: a b c $5"]),
            ("\\begin{itemize}\\item a \\item[x] b\\end{itemize}", ["listItem: a", "listItem: b"]),
            ("\\begin{comment}Gen 1:1\\end{comment}a \\href{u}{b}", ["paragraph: a b"]),
            ("pre\\begin{document}a\\end{document}post", ["paragraph: a"]),
        ])
    func latex(file: String, blocks: [String]) throws {
        #expect(try outline("latex", file) == blocks)
    }

    @Test(
        "Plain text",
        arguments: [
            ("a\nb\n\nc", ["paragraph: a b", "paragraph: c"]),
            ("• a\n- b\nc", ["listItem: a", "listItem: b c"]),
            ("a\n\n    b\n    c", ["paragraph: a", "blockQuote: b c"]),
            ("[catena: ignore misquotation]\na", ["paragraph: a"]),
            ("a\r\n\r\nb\r\n", ["paragraph: a", "paragraph: b"]),
        ])
    func plain(file: String, blocks: [String]) throws {
        #expect(try outline("text", file) == blocks)
    }
}
