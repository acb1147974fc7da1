import Philology
import Scripture
import Search
import TestSupport
import Testing

/// The index against a plain scan, for every kind of query, on editions made of chance.
@Suite struct SearchScanTests {
    private static let seeds: [UInt64] = Array(1...12)

    @Test(arguments: seeds)
    func `words, forms and patterns`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        for word in ["lord", "lord's", "the", "king", "saith", "beth", "nowhere", "LORD’S", "merciful"] {
            #expect(try edition.count(word) == edition.scan { $0.folded == Folding.fold(word) }, "\(word)")
        }
        for word in ["Lord", "LORD", "lord", "LORD's"] {
            let written = word.replacing("’", with: "'")
            #expect(
                try edition.count("=\(word)") == edition.scan { $0.written.replacing("’", with: "'") == written },
                "=\(word)")
        }
        for word in ["say", "walk", "lord", "mercy"] {
            let stem = EnglishStem.stem(word)
            #expect(try edition.count("~\(word)") == edition.scan { EnglishStem.stem($0.folded) == stem }, "~\(word)")
        }
        #expect(try edition.count("l*") == edition.scan { $0.folded.hasPrefix("l") })
        #expect(try edition.count("*r?") == edition.scan { $0.folded.dropLast().hasSuffix("r") })
        #expect(try edition.count("s?id") == edition.scan { $0.folded == "said" })
        #expect(
            try edition.count("/(lord|king)('?s)?/")
                == edition.scan { ["lord", "lords", "lord's", "king", "kings", "king's"].contains($0.folded) })
    }

    @Test(arguments: seeds)
    func `lemmas, numbers and grammar`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        for number in ["H1", "H3", "h0005", "H9"] {
            let wanted = StrongsNumber(number)?.description
            #expect(try edition.count(number) == edition.scan { $0.strong == wanted && wanted != nil })
        }
        for lemma in ["חסד", "מֶלֶךְ"] {
            #expect(
                try edition.count("lemma:\(lemma)")
                    == edition.scan { $0.lemma.map { Folding.fold($0) } == Folding.fold(lemma) })
        }
        #expect(try edition.count("morph:verb.hifil.imperative") == edition.scan { $0.morphology == "oshm:HVhv2ms/Sh" })
        #expect(try edition.count("morph:verb") == edition.scan { $0.morphology.map { !$0.contains("N") } ?? false })
        #expect(try edition.count("morph:HNcmsa") == edition.scan { $0.morphology == "oshm:HNcmsa" })
        #expect(try edition.count("morph:HVq*") == edition.scan { $0.morphology?.hasPrefix("oshm:HVq") ?? false })
    }

    @Test(arguments: seeds)
    func `phrases`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        var random = SplitMix(seed: seed)
        for round in 0..<40 {
            let tokens = edition.verses[Int(random.next() % UInt64(edition.verses.count))].tokens
            let start = Int(random.next() % UInt64(tokens.count))
            let phrase = Array(tokens[start...].prefix(2 + round % 4).map(\.folded))
            let expected = edition.count { verse in
                verse.indices.filter { verse[$0...].prefix(phrase.count).map(\.folded) == phrase }.count
            }
            #expect(try edition.count("\"\(phrase.joined(separator: " "))\"") == expected, "\(phrase)")
            if phrase.count == 3 {
                let open = edition.count { verse in
                    verse.indices.filter { place in
                        let part = verse[place...].prefix(3).map(\.folded)
                        return part.count == 3 && part[0] == phrase[0] && part[2].hasPrefix("l")
                    }.count
                }
                #expect(try edition.count("\"\(phrase[0]) * l*\"") == open)
            }
        }
        #expect(try edition.count("Beth-el") == edition.count("\"beth el\""))
    }

    @Test(arguments: seeds)
    func `and, or, not`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        func has(_ tokens: [InventedEdition.Token], _ word: String) -> Int { tokens.count { $0.folded == word } }
        let both = edition.count { has($0, "lord") > 0 && has($0, "king") > 0 ? has($0, "lord") + has($0, "king") : 0 }
        #expect(try edition.count("lord king") == both)
        #expect(try edition.count("lord AND king") == both)
        #expect(try edition.count("lord OR king") == edition.count { has($0, "lord") + has($0, "king") })
        let without = edition.count { has($0, "king") == 0 ? has($0, "lord") : 0 }
        #expect(try edition.count("lord NOT king") == without)
        #expect(try edition.count("-king lord") == without)
        #expect(
            try edition.count("lord NOT (king OR mercy)")
                == edition.count { has($0, "king") + has($0, "mercy") == 0 ? has($0, "lord") : 0 })
        #expect(
            try edition.count("(lord OR king) AND (mercy OR evil)")
                == edition.count { tokens in
                    let left = has(tokens, "lord") + has(tokens, "king")
                    let right = has(tokens, "mercy") + has(tokens, "evil")
                    return left > 0 && right > 0 ? left + right : 0
                })
    }

    @Test(arguments: seeds)
    func `near and before, in words`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        func places(_ tokens: [InventedEdition.Token], _ word: String) -> [Int] {
            tokens.indices.filter { tokens[$0].folded == word }
        }
        for distance in [1, 2, 4, 20] {
            let near = edition.count { tokens in
                let (a, b) = (places(tokens, "lord"), places(tokens, "and"))
                return a.filter { x in b.contains { abs($0 - x) <= distance } }.count
                    + b.filter { x in a.contains { abs($0 - x) <= distance } }.count
            }
            #expect(try edition.count("lord NEAR/\(distance) and") == near)
            #expect(try edition.count("and NEAR/\(distance) lord") == near)
            let before = edition.count { tokens in
                let (a, b) = (places(tokens, "lord"), places(tokens, "and"))
                return a.filter { x in b.contains { 1...distance ~= $0 - x } }.count
                    + b.filter { x in a.contains { 1...distance ~= x - $0 } }.count
            }
            #expect(try edition.count("lord BEFORE/\(distance) and") == before)
            let itself = edition.count { tokens in
                let a = places(tokens, "the")
                return a.filter { x in a.contains { $0 != x && abs($0 - x) <= distance } }.count
            }
            #expect(try edition.count("the NEAR/\(distance) the") == itself)
            let numbers = edition.count { tokens in
                let a = tokens.indices.filter { tokens[$0].strong == "H1" }
                let b = tokens.indices.filter { tokens[$0].strong == "H2" }
                return a.filter { x in b.contains { abs($0 - x) <= distance } }.count
                    + b.filter { x in a.contains { abs($0 - x) <= distance } }.count
            }
            #expect(try edition.count("H1 NEAR/\(distance) H2") == numbers)
        }
    }

    @Test(arguments: seeds)
    func `near in verses, wider scopes and places`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        let verses = edition.verses
        func has(_ index: Int, _ word: String) -> Int { verses[index].tokens.count { $0.folded == word } }
        for distance in [0, 1, 3] {
            var expected = SearchCount()
            for i in verses.indices {
                let around = verses.indices.filter {
                    abs($0 - i) <= distance && verses[$0].verse.book == verses[i].verse.book
                }
                var found = 0
                if around.contains(where: { has($0, "king") > 0 }) { found += has(i, "mercy") }
                if around.contains(where: { has($0, "mercy") > 0 }) { found += has(i, "king") }
                expected.occurrences += found
                if found > 0 { expected.verses += 1 }
            }
            #expect(try edition.count("mercy NEAR/\(distance)v king") == expected)
        }
        var expected = SearchCount()
        for i in verses.indices {
            let chapter = verses.indices.filter { verses[$0].verse.packed >> 8 == verses[i].verse.packed >> 8 }
            guard chapter.contains(where: { has($0, "king") > 0 }), chapter.contains(where: { has($0, "mercy") > 0 })
            else { continue }
            let found = has(i, "king") + has(i, "mercy")
            expected.occurrences += found
            if found > 0 { expected.verses += 1 }
        }
        #expect(try edition.count("mercy king scope:chapter") == expected)
        for (place, books) in [
            ("Pentateuch", [Book.genesis, .exodus]), ("Exod", [.exodus]), ("Gen-Exod", [.genesis, .exodus]),
            ("NT", [.matthew]),
        ] {
            let inside = verses.indices.filter { books.contains(verses[$0].verse.book) }
            let inPlace = SearchCount(
                verses: inside.count { has($0, "the") > 0 }, occurrences: inside.reduce(0) { $0 + has($1, "the") })
            #expect(try edition.count("the in:\(place)") == inPlace)
            let all = try edition.count("the")
            #expect(
                try edition.count("the NOT in:\(place)")
                    == SearchCount(
                        verses: all.verses - inPlace.verses, occurrences: all.occurrences - inPlace.occurrences))
        }
        #expect(
            try edition.count("the in:\"Exod 2\"")
                == {
                    let inside = verses.indices.filter {
                        verses[$0].verse.packed >> 8 == Verse(.exodus, 2, 1).packed >> 8
                    }
                    return SearchCount(
                        verses: inside.count { has($0, "the") > 0 },
                        occurrences: inside.reduce(0) { $0 + has($1, "the") })
                }())
    }

    @Test(arguments: seeds)
    func `renderings, speakers and titles`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        #expect(try edition.count("king as H2") == edition.scan { $0.folded == "king" && $0.strong == "H2" })
        #expect(try edition.count("king not as H2") == edition.scan { $0.folded == "king" && $0.strong != "H2" })
        #expect(try edition.count("H2 as king") == edition.scan { $0.folded == "king" && $0.strong == "H2" })
        #expect(try edition.count("H2 NOT as king") == edition.scan { $0.folded != "king" && $0.strong == "H2" })
        // The second word of a tagged pair is rendered too.
        #expect(
            try edition.count("el as H2")
                == edition.count { tokens in
                    tokens.indices.filter { $0 > 0 && tokens[$0].folded == "el" && tokens[$0 - 1].strong == "H2" }.count
                })
        #expect(try edition.count("lord speaker:Jesus") == edition.scan { $0.folded == "lord" && $0.isOfJesus })
        #expect(try edition.count("lord NOT speaker:Jesus") == edition.scan { $0.folded == "lord" && !$0.isOfJesus })
        #expect(try edition.count("mercy in:titles") == SearchCount(verses: 1, occurrences: 1))
        #expect(try edition.count("\"the mercy of the king\" in:titles") == SearchCount(verses: 1, occurrences: 1))
        var options = SearchOptions()
        options.includesTitles = true
        let all = try edition.searcher.count(Query("mercy"), options)
        let text = try edition.count("mercy")
        #expect(all == SearchCount(verses: text.verses + 1, occurrences: text.occurrences + 1))
    }

    @Test(arguments: seeds)
    func `what is shown is what was counted`(seed: UInt64) throws {
        let edition = try InventedEdition(seed: seed)
        defer { edition.remove() }
        for text in ["lord", "the king", "\"the lord\"", "H2", "lord NEAR/3 king", "king as H2", "l* OR m*"] {
            let query = try Query(text)
            for order in SearchOptions.Order.allCases {
                var options = SearchOptions()
                options.order = order
                let results = try edition.searcher.search(query, options)
                let matches = try results.matches(0..<10_000)
                #expect(results.total == (try edition.searcher.count(query)), "\(text)")
                #expect(matches.count == results.total.verses)
                #expect(results.verses(0..<10_000).map(\.verse) == matches.map(\.commonVerse))
                #expect(matches.reduce(0) { $0 + $1.ranges.count } == results.total.occurrences)
                if order == .canon { #expect(matches.map(\.verse) == matches.map(\.verse).sorted()) }
                #expect(try results.distribution().reduce(0) { $0 + $1.count.occurrences } == results.total.occurrences)
            }
        }
        for match in try edition.searcher.search(Query("lord")).matches(0..<1000) {
            let bytes = Array(match.text.utf8)
            for range in match.ranges { #expect(Folding.fold(String(decoding: bytes[range], as: UTF8.self)) == "lord") }
        }
    }
}
