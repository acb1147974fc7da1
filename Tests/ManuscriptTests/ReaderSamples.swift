import Manuscript

/// The same small manuscript in every native format: a heading, a paragraph with a quotation and a citation, a block
/// quotation and a note.
enum ReaderSamples {
    static let byFormat: [String: String] = [
        "text": """
        On mercy

        He says, “I will have mercy” (Exodus 33:19).

            The LORD is my shepherd;
            I shall not want.

        A note on Psalm 23:1.
        """,
        "markdown": """
        ---
        title: John 99:99
        ---
        # On mercy

        He *says*, “I **will** have `Gen 99:1` mercy” ([Exodus 33:19](https://example.org/John-99))[^1].

        > The LORD is my shepherd;
        > I shall not want.

        ```
        Genesis 99:1
        ```

        [^1]: A note on Psalm 23:1.
        """,
        "html": """
        <html><head><title>Genesis 99</title><style>p { margin: 99:1 }</style></head><body><h1>On mercy</h1>
        <p>He <em title="Gen 99:1">says</em>, &ldquo;I will have mercy&#8221; (<a href="/Gen.99.1">Exodus 33:19</a>).</p>
        <!-- Genesis 99:1 --><script>let john = "Gen 99:1"</script>
        <blockquote><p>The <span class="nd">LORD</span> is my shepherd;<br>I shall not want.</p></blockquote>
        <p>A note on Psalm 23:1.</p></body></html>
        """,
        "usfm": """
        \\id GEN 99:1
        \\h Genesis
        \\s On mercy
        \\p He says, “I will \\+nd have\\+nd* mercy” (Exodus 33:19)\\f + \\fr 9:9 \\ft A note on Psalm 23:1.\\f*.
        \\pq The \\w LORD|lemma="Gen 99:1" strong="H3068"\\w* is my shepherd;
        I shall not want.
        """,
        "latex": """
        \\documentclass{article} % Genesis 99:1
        \\newcommand{\\bible}{Gen 99:1}
        \\begin{document}
        \\section{On mercy}\\label{Gen 99:1}
        He \\emph{says}, ``I will have
        mercy'' (Exodus~33:19)\\footnote{A note on Psalm 23:1.}. $Gen 99:1$
        \\begin{verbatim}
        Genesis 99:1
        \\end{verbatim}
        \\begin{quote}
        The \\textsc{LORD} is my shepherd; \\\\ I shall not want.
        \\end{quote}
        \\end{document}
        """,
    ]

    static let native = allReaders.filter { $0.isNative }.map { $0.format }

    static func reader(_ format: String) -> any ManuscriptReader.Type {
        manuscriptReader(forEnding: format) ?? PlainTextReader.self
    }
}

extension ManuscriptText {
    /// The words of the prose with single spaces, for comparison.
    var words: String {
        String(decoding: prose, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The blocks, each as its kind and its words.
    var outline: [String] {
        blocks.map { block in
            let words = String(decoding: prose[block.range], as: UTF8.self)
            return "\(block.kind): " + words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
