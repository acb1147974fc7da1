internal import Library
internal import Philology
internal import Scripture

/// The King James Version: text, headings and notes of the SWORD module, tags of the fuller `kjv.xml` laid onto it.
enum KingJames {
    /// - Parameters:
    ///   - module: the SWORD module.
    ///   - tagged: the path of `kjv.xml`; where it is `nil` the module's own tags are kept.
    ///   - verbs: Strong's numbers of Hebrew verbs: where a tag has a verb's parse and several numbers, the verb is chief.
    ///   - inflected: the words behind the Greek forms that the tags name.
    static func read(
        _ module: SwordModule, tagged: String?, verbs: Set<Int>, inflected: InflectedNumbers, origin: String
    ) throws(ImportError) -> ResourceContent {
        var habits = OSISText.Habits()
        habits.notesStandForSpaces = true
        habits.notesHaveCatchwords = true
        habits.plainNote = .translation
        habits.keepsWords = tagged == nil
        var content = try SwordText.edition(module, origin: origin, habits: habits)
        content.resource.name = "KJV"
        guard let tagged else {
            content.faults.record("the fuller tags are absent", at: "kjv.xml; the module's own were kept")
            return content
        }
        let tags = try taggedText(tagged)
        let alignment = TagAlignment(verses: tags.verses, words: tags.words)
        alignment.lay(onto: &content)
        for index in content.words.indices where content.words[index].strongs.count > 1 {
            content.words[index].putVerbFirst(verbs)
        }
        inflected.complete(&content.words)
        return content
    }

    /// The text of `kjv.xml` with its tags.
    static func taggedText(_ path: String) throws(ImportError) -> OSISText {
        let text = OSISText()
        try XMLDocument.read(try SourceFile.bytes(path), path: path, into: TaggedKingJames(OSISBooks(text)))
        return text
    }
}

extension Word {
    /// `besought` has the numbers of face and of the verb, and the verb's parse (`strongMorph:TH8762`).
    fileprivate mutating func putVerbFirst(_ verbs: Set<Int>) {
        guard morphology.utf8.starts(with: "strongMorph:TH".utf8),
            let verb = strongs.firstIndex(where: { $0.language == .hebrew && verbs.contains($0.number) }), verb > 0
        else { return }
        strongs.insert(strongs.remove(at: verb), at: 0)
    }
}

/// Takes two words of `kjv.xml` out of a prefix that a program left on them (2 Sam 19:24, Jer 2:33).
private final class TaggedKingJames: MarkupHandler {
    private let books: OSISBooks

    init(_ books: OSISBooks) { self.books = books }

    func open(_ element: String, _ attributes: MarkupAttributes) { books.open(element, attributes) }
    func close(_ element: String) { books.close(element) }

    func text(_ text: String) {
        // The underscore stands in no other word.
        if text.utf8.contains(UInt8(ascii: "_")) {
            books.text.faults.record("corrupted word", at: text)
            books.text(text.replacing("filter_string_", with: ""))
        } else {
            books.text(text)
        }
    }
}
