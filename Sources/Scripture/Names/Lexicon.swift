/// The names and words that a reader knows: those of its languages, the first language first.
final class Lexicon: Sendable {
    /// What a form of a name means.
    struct Name: Sendable {
        /// Without a number before it; likeliest first.
        var books: [Book] = []
        /// The same where it is written with an accent, and the accent tells it from another: `Jó` and `Jo`.
        var accentedBooks: [Book] = []
        /// With a number before it, 1 through 5.
        var numbered: [Book?] = [nil, nil, nil, nil, nil, nil]
        var caution = Caution.none
        var hasNumbered = false
        /// The place among the reader's languages.
        var language = 0

        func book(numbered number: Int) -> Book? { number < numbered.count ? numbered[number] : nil }
    }

    struct Word: Sendable {
        var role: WordRole
        var ordinal = 0
    }

    let names: [Name]
    let words: [Word]
    let nameTrie: NameTrie
    let wordTrie: NameTrie
    /// By language, the byte that stands between chapter and verse beside the colon.
    let separators: [UInt8]
    let starts: StartFilter
    /// The same for words in small letters: without names that need a capital.
    let smallStarts: StartFilter
    let spelling: BookSpelling

    init(languages: [Language]) {
        var names: [Name] = [], places: [[UInt8]: Int] = [:], keys: [[UInt8]] = []
        var words: [Word] = [], wordPlaces: [[UInt8]: Int] = [:], wordKeys: [[UInt8]] = []
        var separators: [UInt8] = [], ordinary: Set<[UInt8]> = []
        for (k, language) in languages.enumerated() {
            let file = NameFile(language: language.code)
            let wordFile = WordFile(language: language.code)
            ordinary.formUnion(wordFile.ordinary.map(Self.fold))
            let identifiers = k == 0 ? Self.identifiers(ordinary) : []
            for form in file.forms + identifiers {
                let (number, key) = Self.key(of: form.text)
                // "Psalm 151" is read as a psalm of that number.
                if key.isEmpty || (form.books == [.psalm151] && key.suffix(3) == Array("151".utf8)) { continue }
                let place = places[key] ?? names.count
                if place == names.count {
                    places[key] = place
                    keys.append(key)
                    names.append(Name(caution: number == 0 ? form.caution : .word, language: k))
                }
                if number > 0 {
                    names[place].hasNumbered = true
                    if names[place].numbered[number] == nil { names[place].numbered[number] = form.books.first }
                } else if names[place].books.isEmpty {
                    names[place].books = form.books
                    names[place].caution = form.caution
                    if form.isAccented { names[place].accentedBooks = form.books }
                } else if form.isAccented != !names[place].accentedBooks.isEmpty, names[place].language == k,
                    names[place].books != form.books
                {
                    // The accent decides between the two.
                    if form.isAccented {
                        names[place].accentedBooks = form.books
                    } else {
                        names[place].books = form.books
                    }
                }
            }
            separators.append(wordFile.separator.utf8.first ?? 0x3A)
            for word in wordFile.words {
                let key = Self.fold(word.text)
                let place = wordPlaces[key] ?? words.count
                if place == words.count {
                    wordPlaces[key] = place
                    wordKeys.append(key)
                    words.append(Word(role: []))
                }
                words[place].role.insert(word.role)
                if word.ordinal > 0 { words[place].ordinal = word.ordinal }
            }
        }
        self.names = names
        self.words = words
        self.separators = separators
        nameTrie = NameTrie(keys.enumerated().map { ($0.element, $0.offset) })
        wordTrie = NameTrie(wordKeys.enumerated().map { ($0.element, $0.offset) })
        let anchors = wordKeys.enumerated().filter {
            !words[$0.offset].role.isDisjoint(with: [.chapter, .verse, .same])
        }.map(\.element)
        starts = StartFilter(names: keys + anchors)
        smallStarts = StartFilter(
            names: anchors
                + zip(keys, names).filter { $0.1.caution != .word || $0.0.count > 2 && $0.1.hasNumbered }.map(\.0))
        spelling = BookSpelling(
            names: zip(keys, names).filter { $0.1.caution != .word || $0.1.hasNumbered }.map { ($0.0, $0.1) },
            ordinary: ordinary)
    }

    /// OSIS and USFM identifiers are read in every language.
    private static func identifiers(_ ordinary: Set<[UInt8]>) -> [NameFile.Form] {
        Book.allCases.flatMap { book in
            [book.osis, book.usfm].map {
                NameFile.Form(text: $0, books: [book], caution: ordinary.contains(fold($0)) ? .word : .name)
            }
        }
    }

    /// The number before a name, 0 for none, and the folded name: `1. Mose` gives 1 and `mose`.
    static func key(of form: String) -> (number: Int, key: [UInt8]) {
        let utf8 = Array(form.utf8)
        if let first = utf8.first, first >= 0x31, first <= 0x35, utf8.count > 1, utf8[1] < 0x30 || utf8[1] > 0x39 {
            let rest = utf8.dropFirst().drop { $0 == 0x2E || $0 == 0x20 }
            return (Int(first - 0x30), fold(String(decoding: rest, as: UTF8.self)))
        }
        return (0, fold(form))
    }

    /// A name folded for the trie: letters folded, one space for each gap, dots and apostrophes left out.
    static func fold(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "-":
                if result.last != 0x20, !result.isEmpty { result.append(0x20) }
            case "0"..."9", "&": result.append(UInt8(scalar.value))
            case ".", "'", "’", "ʼ": continue
            default:
                let folded = LetterFold.fold(scalar.value)
                guard folded != 0, folded != LetterFold.ignored, let letter = Unicode.Scalar(folded) else { continue }
                result += Array(String(Character(letter)).utf8)
            }
        }
        while result.last == 0x20 { result.removeLast() }
        return result
    }

    /// The word at `i`, longest first, with its end.
    @inline(__always)
    func word(in text: ReadingText, at i: Int) -> (word: Word, end: Int)? {
        let first = text[i]
        guard first > 0x26 || first == 0x26, let match = wordTrie.longestMatch(in: text, at: i) else { return nil }
        return (words[match.value], match.end)
    }
}
