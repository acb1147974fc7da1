internal import Library
internal import Philology
internal import Scripture

/// The SBL Greek New Testament with the tags of MorphGNT: a line per word with its book, parse, text and lemma.
///
/// The signs of the apparatus (U+2E00 through U+2E05, which point to notes not at hand) are left out of the text; the
/// editors' brackets stay.
enum GreekNewTestament {
    /// - Parameters:
    ///   - folder: with the files of MorphGNT.
    ///   - paragraphs: the path of `sblgnt.xml`, which divides the text into paragraphs.
    ///   - numbers: Strong's numbers by lemma.
    static func read(_ folder: String, paragraphs: String?, numbers: GreekNumbers, origin: String) throws(ImportError)
        -> ResourceContent
    {
        var content = ResourceContent(
            resource: Resource(
                name: "SBLGNT", kind: .edition, title: "The Greek New Testament: SBL Edition", language: "grc",
                versification: .org,
                licence: "CC BY 4.0 (text), CC BY-SA 3.0 (tags)", rights: rights, origin: origin))
        let starts = try paragraphs.map { path throws(ImportError) in try paragraphStarts(path) } ?? []
        let files = try SourceFile.names(in: folder).filter { $0.hasSuffix("-morphgnt.txt") }
        if files.isEmpty { throw .unreadable(path: folder, reason: "it holds no *-morphgnt.txt") }
        var verse = GreekVerse(numbers: numbers)
        for file in files {
            for line in try SourceFile.text(folder + "/" + file).utf8.split(separator: 10) {
                let fields = Substring(line).split(separator: " ")
                guard fields.count == 7, let address = address(fields[0]) else {
                    content.faults.record("line that is no word", at: "\(file): \(Substring(line))")
                    continue
                }
                if address != verse.verse {
                    verse.finish(into: &content, beginsParagraph: verse.verse.map(starts.contains) ?? false)
                    verse.begin(address)
                }
                verse.append(fields, &content)
            }
        }
        verse.finish(into: &content, beginsParagraph: verse.verse.map(starts.contains) ?? false)
        return content
    }

    /// The numbers of the lemmas of MorphGNT.
    static func numbers(_ folder: String, _ numbers: GreekNumbers) throws(ImportError) -> Set<StrongsNumber> {
        var lemmas: Set<Substring> = []
        for file in try SourceFile.names(in: folder) where file.hasSuffix("-morphgnt.txt") {
            for line in try SourceFile.text(folder + "/" + file).utf8.split(separator: 10) {
                if let lemma = Substring(line).split(separator: " ").last { lemmas.insert(lemma) }
            }
        }
        return Set(lemmas.flatMap { numbers[String($0)] })
    }

    /// After the readme files that stand beside the text.
    private static let rights = """
        The Greek New Testament: SBL Edition. Michael W. Holmes, General Editor. Copyright 2010 Logos Bible Software and the \
        Society of Biblical Literature. See SBLGNT.com for license details.
        MorphGNT: the morphological parsing and lemmatization is made available under a CC-BY-SA License \
        (http://creativecommons.org/licenses/by-sa/3.0/).
        """

    /// `010203` is the third verse of the second chapter of the first book.
    private static func address(_ field: Substring) -> Verse? {
        let digits = Array(field.utf8)
        guard digits.count == 6, digits.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        func number(_ at: Int) -> Int { Int(digits[at] - 48) * 10 + Int(digits[at + 1] - 48) }
        guard 1...27 ~= number(0), let book = Book(rawValue: UInt8(number(0)) + Book.matthew.rawValue - 1) else {
            return nil
        }
        return Verse(book, number(2), number(4))
    }

    /// The verses that a paragraph of `sblgnt.xml` begins with.
    private static func paragraphStarts(_ path: String) throws(ImportError) -> Set<Verse> {
        var starts: Set<Verse> = []
        try MarkupNode.read(path, ["book"]) { node in
            guard let book = books[node.attributes["id"] ?? ""] else { return }
            for paragraph in node.all("p") {
                guard let first = paragraph.nodes.first, first.name == "verse-number" else { continue }
                let numbers =
                    (first.attributes["id"] ?? "").split(separator: " ").last?.split(separator: ":").compactMap {
                        UInt8($0)
                    } ?? []
                if numbers.count == 2 { starts.insert(Verse(book, Int(numbers[0]), Int(numbers[1]))) }
            }
        }
        return starts
    }

    private static let books: [String: Book] = {
        let names = [
            "Mt", "Mk", "Lu", "Jn", "Ac", "Ro", "1Co", "2Co", "Ga", "Eph", "Php", "Col", "1Th", "2Th", "1Ti", "2Ti",
            "Tit", "Phm", "Heb", "Jas",
            "1Pe", "2Pe", "1Jn", "2Jn", "3Jn", "Jud", "Re",
        ]
        return Dictionary(uniqueKeysWithValues: zip(names, Book.allCases.filter(\.isNewTestament)))
    }()
}
