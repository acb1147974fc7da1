/// The book names of one language, as its `names.tsv` gives them.
struct NameFile: Sendable {
    struct Names: Sendable {
        var full = ""
        var short = ""
        var compact = ""
        var spoken = ""
    }

    /// One form of a name, with the books it may mean, likeliest first.
    struct Form: Sendable {
        var text: String
        var books: [Book]
        var caution: Caution

        var isAccented: Bool { text.utf8.contains { $0 >= 0x80 } }
    }

    private(set) var names: [Book: Names] = [:]
    private(set) var forms: [Form] = []

    init(language code: String) {
        for line in Table(named: "languages/\(code)/names.tsv").lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields[0] == "?", fields.count == 3 {
                let books = fields[2].split(separator: " ").compactMap { Book(osis: $0) }
                let (text, caution) = Caution.split(fields[1])
                forms.insert(Form(text: text, books: books, caution: caution), at: 0)
            } else if let book = Book(osis: fields[0]), fields.count >= 4 {
                let spoken = fields.count > 4 && !fields[4].isEmpty ? fields[4] : fields[1]
                names[book] = Names(full: fields[1], short: fields[2], compact: fields[3], spoken: spoken)
                let further = fields.count > 5 ? fields[5].split(separator: ",").map(Self.trimmed) : []
                for field in further + [fields[1], fields[2], fields[3], spoken] where !field.isEmpty {
                    let (text, caution) = Caution.split(field)
                    forms.append(Form(text: text, books: [book], caution: caution))
                }
            }
        }
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.utf8.first == 0x20 { text.removeFirst() }
        while text.utf8.last == 0x20 { text.removeLast() }
        return String(text)
    }
}

/// How much a form of a name needs beside it before it is read as a book.
enum Caution: UInt8, Sendable {
    /// It is a book's name and nothing else.
    case none
    /// A person's or a thing's name too: it needs a capital or a verse.
    case name
    /// An ordinary word too: it needs a capital and a verse.
    case word

    static func split(_ form: String) -> (String, Caution) {
        switch form.utf8.last {
        case 0x21: (String(form.dropLast()), .word)
        case 0x7E: (String(form.dropLast()), .name)
        default: (form, .none)
        }
    }
}
