/// What the commands of LaTeX are to a reader of prose.
enum LaTeXCommands {
    /// Commands that write a character.
    static let characters: [String: String] = [
        "S": "§", "P": "¶", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
        "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "lq": "‘",
        "rq": "’", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "ss": "ß", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
        "l": "ł", "L": "Ł", "i": "i", "j": "j", "textbackslash": "\\", "textasciitilde": "~", "copyright": "©",
        "textsection": "§", "dag": "†", "ddag": "‡", "quad": " ", "qquad": " ", "space": " ", "newline": "\n",
        "linebreak": "\n", "guillemotleft": "«", "guillemotright": "»", "nobreakspace": " ", "textbar": "|",
        "textquotesingle": "'", "textquotedbl": "\"", "slash": "/",
    ]

    /// The accents of `\'e`, as combining marks.
    static let accents: [UInt8: String] = [
        0x27: "\u{301}", 0x60: "\u{300}", 0x5E: "\u{302}", 0x22: "\u{308}", 0x7E: "\u{303}", 0x3D: "\u{304}",
        0x2E: "\u{307}",
    ]

    static let headings: Set<String> = [
        "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "title", "subtitle",
        "caption", "addchap", "addsec", "minisec", "frametitle",
    ]

    static let quotes: Set<String> = [
        "quote", "quotation", "verse", "displayquote", "displayquotation", "blockquote", "displaycquote", "quoting",
    ]

    static let silentEnvironments: Set<String> = [
        "verbatim", "Verbatim", "lstlisting", "minted", "comment", "equation", "align", "gather", "multline",
        "eqnarray",
        "math", "displaymath", "tikzpicture", "thebibliography", "filecontents", "array", "alltt", "picture",
        "flalign", "alignat",
    ]

    /// Commands whose arguments are no prose, and how many they take.
    static let silent: [String: Int] = [
        "label": 1, "ref": 1, "pageref": 1, "eqref": 1, "autoref": 1, "cref": 1, "Cref": 1, "nameref": 1, "cite": 1,
        "citep": 1, "citet": 1, "citealt": 1, "citealp": 1, "citeauthor": 1, "citeyear": 1, "parencite": 1,
        "textcite": 1, "footcite": 1, "autocite": 1, "fullcite": 1, "nocite": 1, "usepackage": 1, "documentclass": 1,
        "RequirePackage": 1, "includegraphics": 1, "include": 1, "input": 1, "bibliography": 1,
        "bibliographystyle": 1, "addbibresource": 1, "url": 1, "href": 1, "hyperref": 0, "vspace": 1, "hspace": 1,
        "vskip": 0, "hskip": 0, "setlength": 2, "addtolength": 2, "setcounter": 2, "addtocounter": 2,
        "newcommand": 2, "renewcommand": 2, "providecommand": 2, "newenvironment": 3, "renewenvironment": 3,
        "DeclareMathOperator": 2, "newtheorem": 2, "pagestyle": 1, "thispagestyle": 1, "pagenumbering": 1,
        "selectlanguage": 1, "foreignlanguage": 1, "textcolor": 1, "color": 1, "colorbox": 1, "fontsize": 2,
        "hypersetup": 1, "geometry": 1, "index": 1, "glossary": 1, "gls": 1, "lstset": 1, "rule": 2, "raisebox": 1,
        "includepdf": 1, "graphicspath": 1, "bibitem": 1, "phantom": 1, "hphantom": 1, "vphantom": 1, "date": 1,
        "markboth": 2, "markright": 1, "addcontentsline": 3, "footnotemark": 0, "biblerefstyle": 1, "parbox": 1,
        "hyphenation": 1, "usetikzlibrary": 1, "definecolor": 3, "titleformat": 5, "linespread": 1,
        "fontfamily": 1, "setmainfont": 1, "multicolumn": 2, "cline": 1, "cmidrule": 1,
    ]
}
