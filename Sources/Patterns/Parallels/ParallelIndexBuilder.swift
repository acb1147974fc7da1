package import Library
internal import Philology
internal import Scripture
package import TextIndex

/// Makes the index that parallels are ranked by: what each verse has, and its vector.
package struct ParallelIndexBuilder {
    private let library: Library
    private let canon = Canon.shared
    private var file = ArrayFileWriter()
    private var vectors: VerseVectors
    private let smallWords = Set(FunctionWords.all.map { Array($0.utf8) })

    package init(_ library: Library) throws(Fault) {
        self.library = library
        vectors = VerseVectors(ParallelWeights.shared, verses: canon.count)
        try addEnglish()
        try addOriginals()
        try addTopics()
        try addCitations()
        file.add("vectors", signed: vectors.finished())
        file.add("popularity", bytes: ParallelWeights.shared.popularity(verses: canon.count))
    }

    /// Writes the index file, replacing what is there.
    package func write(to path: String) throws(IndexError) { try file.write(to: path) }

    private mutating func finish(_ builder: FamilyBuilder, _ family: VerseFamily) {
        var builder = builder
        let terms = builder.write(to: &file)
        vectors.add(terms, family)
    }

    /// Rows of the canon that a verse of an edition stands at.
    private func rows(_ verse: Verse, in edition: Resource) -> [Int] {
        edition.versification.map(verse, to: .eng).compactMap(canon.row)
    }

    private mutating func addEnglish() throws(Fault) {
        var stems = FamilyBuilder(.stem, verses: canon.count)
        var pairs = FamilyBuilder(.stemPair, verses: canon.count)
        var modern = FamilyBuilder(.modern, verses: canon.count)
        for (name, isOld) in [("KJV", true), ("WEB", false)] {
            guard let edition = library.resource(named: name), edition.kind == .edition else { continue }
            for verse in try library.allVerses(of: edition) {
                guard let row = rows(verse.verse, in: edition).first else { continue }
                var last: UInt64?
                for (word, stem) in Self.words(of: verse) {
                    let key = KeyHash.of(stem)
                    if isOld {
                        stems.add(key, to: row)
                        if let last { pairs.add(KeyHash.pair(last, key), to: row) }
                        last = key
                    } else if !smallWords.contains(word) {
                        modern.add(key, to: row)
                    }
                }
            }
        }
        finish(stems, .stem)
        finish(modern, .modern)
        finish(pairs, .stemPair)
    }

    /// The words of a verse, folded, with their stems; a colophon is not of the verse.
    private static func words(of verse: VerseText) -> [(word: [UInt8], stem: [UInt8])] {
        let end = verse.spans.first { $0.kind == .colophon }?.range.lowerBound ?? verse.text.utf8.count
        let bytes = Array(verse.text.utf8.prefix(end))
        var words: [([UInt8], [UInt8])] = []
        var offset = 0
        while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
            offset = range.upperBound
            var folded: [UInt8] = []
            Folding.fold(bytes.span, range, into: &folded)
            words.append((folded, EnglishStem.stem(folded)))
        }
        return words
    }

    private mutating func addOriginals() throws(Fault) {
        var strongs = FamilyBuilder(.strong, verses: canon.count)
        var pairs = FamilyBuilder(.strongPair, verses: canon.count)
        var bridge = FamilyBuilder(.bridge, verses: canon.count)
        let related = try library.allRelatedWords()
        if let edition = library.resource(named: "KJV") {
            var last: (row: Int, key: UInt64) = (-1, 0)
            for word in try library.allWords(of: edition) {
                guard let row = rows(word.verse, in: edition).first else { continue }
                for number in word.strongs.map(\.root) {
                    let key = Self.key(number)
                    strongs.add(key, record: UInt32(number.storedNumber), to: row)
                    if last.row == row { pairs.add(KeyHash.pair(last.key, key), to: row) }
                    last = (row, key)
                    for hebrew in number.language == .hebrew ? [number] : related[number] ?? [] {
                        bridge.add(Self.key(hebrew), record: UInt32(hebrew.storedNumber), to: row)
                    }
                }
            }
        }
        finish(strongs, .strong)
        finish(bridge, .bridge)
        finish(pairs, .strongPair)
    }

    private static func key(_ number: StrongsNumber) -> UInt64 { KeyHash.of(number.description) }

    private mutating func addTopics() throws(Fault) {
        var lines = FamilyBuilder(.line, verses: canon.count)
        var topics = FamilyBuilder(.topic, verses: canon.count)
        for reference in try library.allTopicReferences() {
            let rows = canon.rows(of: reference.passage)
            guard rows.count <= 60 else { continue }
            let topic = reference.name.prefix { $0 != "/" }
            for row in rows {
                lines.add(KeyHash.of(reference.name), record: UInt32(clamping: reference.record), to: row)
                topics.add(KeyHash.of(String(topic)), record: UInt32(clamping: reference.group), to: row)
            }
        }
        finish(lines, .line)
        finish(topics, .topic)
    }

    private mutating func addCitations() throws(Fault) {
        var entries = FamilyBuilder(.entry, verses: canon.count)
        for reference in try library.allEntryReferences() {
            let rows = canon.rows(of: reference.passage)
            guard rows.count <= 10 else { continue }
            let key = KeyHash.of("\(reference.group)/\(reference.name)")
            for row in rows { entries.add(key, record: UInt32(clamping: reference.record), to: row) }
        }
        finish(entries, .entry)
        var comments = FamilyBuilder(.comment, verses: canon.count)
        let places = try library.allCommentPlaces()
        var placed: Set<Int64> = []
        for reference in try library.allCommentReferences() {
            guard let place = places[reference.record] else { continue }
            let rows = canon.rows(of: reference.passage)
            let own = canon.rows(of: place)
            guard rows.count <= 12, own.count <= 40 else { continue }
            let key = KeyHash.of("\(reference.group)/\(reference.record)")
            let record = UInt32(clamping: reference.record)
            for row in rows { comments.add(key, record: record, to: row) }
            guard placed.insert(reference.record).inserted else { continue }
            for row in own { comments.add(key, record: record, to: row) }
        }
        finish(comments, .comment)
    }
}
