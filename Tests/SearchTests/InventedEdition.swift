import Library
import Philology
import Scripture
import Search
import TestSupport
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An edition made of chance, kept word by word beside its index so that a plain scan can say what a query must find.
struct InventedEdition {
    struct Token {
        var written: String
        var folded: String
        var strong: String?
        var lemma: String?
        var morphology: String?
        var isOfJesus = false
    }

    /// By verse, in order.
    var verses: [(verse: Verse, tokens: [Token])] = []
    let searcher: Searcher
    let path: String

    private static let words = [
        "the", "The", "and", "of", "LORD", "Lord", "lord", "Lord's", "LORD’s", "king", "kings", "said", "saith", "say",
        "walked",
        "walketh", "mercy", "merciful", "Beth-el", "let", "me", "alone", "people", "evil",
    ]
    private static let lemmas = ["אָמַר", "מֶלֶךְ", "חֶסֶד", "הָלַךְ"]
    private static let codes = [
        "oshm:HVqp3ms", "oshm:HVhv2ms/Sh", "oshm:HC/Vqw3ms", "oshm:HNcmsa", "robinson:V-AAI-3S",
    ]

    init(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var content = ResourceContent(
            resource: Resource(
                name: "TEST", kind: .edition, title: "Invented", language: "en", licence: "none", origin: "test"))
        for book in [Book.genesis, .exodus, .psalms, .matthew] {
            for chapter in 1...3 {
                for number in 1...Int(3 + random.next() % 5) {
                    Self.add(Verse(book, chapter, number), to: &content, &verses, &random)
                }
            }
        }
        content.headings = [
            Heading(verse: Verse(.psalms, 2, 1), kind: .psalmTitle, text: "The mercy of the king"),
            Heading(verse: Verse(.exodus, 2, 2), kind: .section, text: "A section"),
        ]
        var builder = IndexBuilder()
        builder.add(content)
        path = "/tmp/catena-search-\(getpid())-\(UInt64.random(in: 0...(.max)))"
        try builder.write(to: path)
        searcher = try Searcher(path: path)
    }

    private static func add(
        _ verse: Verse, to content: inout ResourceContent, _ verses: inout [(verse: Verse, tokens: [Token])],
        _ random: inout SplitMix
    ) {
        var text = ""
        var tokens: [Token] = []
        var spans: [VerseText.Span] = []
        for position in 0..<Int(1 + random.next() % 14) {
            let written = words[Int(random.next() % UInt64(words.count))]
            if !text.isEmpty { text += random.next() % 6 == 0 ? ", " : " " }
            let start = text.utf8.count
            text += written
            let isOfJesus = verse.book == .matthew && random.next() % 3 == 0
            if isOfJesus { spans.append(.init(.wordsOfJesus, start..<text.utf8.count)) }
            let pieces = written.split(separator: "-").map(String.init)
            var first = Token(written: pieces[0], folded: Folding.fold(pieces[0]), isOfJesus: isOfJesus)
            if random.next() % 2 == 0 {
                let number = StrongsNumber(.hebrew, 1 + Int(random.next() % 5))
                first.strong = number.description
                first.lemma = lemmas[Int(random.next() % UInt64(lemmas.count))]
                first.morphology = codes[Int(random.next() % UInt64(codes.count))]
                content.words.append(
                    Word(
                        verse: verse, position: position, range: start..<text.utf8.count, segments: written,
                        lemma: first.lemma ?? "", strongs: [number], morphology: first.morphology ?? ""))
            }
            tokens.append(first)
            for piece in pieces.dropFirst() {
                tokens.append(Token(written: piece, folded: Folding.fold(piece), isOfJesus: isOfJesus))
            }
        }
        content.verses.append(VerseText(verse: verse, text: text, spans: spans))
        verses.append((verse, tokens))
    }

    func remove() { unsafe unlink(path) }

    /// What a scan finds where single words are asked for.
    func scan(_ isWanted: (Token) -> Bool) -> SearchCount {
        count { tokens in tokens.indices.filter { isWanted(tokens[$0]) }.count }
    }

    /// What a scan finds where each verse says how many places it has.
    func count(_ occurrences: ([Token]) -> Int) -> SearchCount {
        verses.reduce(into: SearchCount()) { count, verse in
            let found = occurrences(verse.tokens)
            count.occurrences += found
            if found > 0 { count.verses += 1 }
        }
    }

    func count(_ query: String) throws -> SearchCount { try searcher.count(Query(query)) }
}
