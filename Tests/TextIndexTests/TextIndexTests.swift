import TestSupport
import Testing
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct TextIndexTests {
    @Test(arguments: [(UInt64(1), 300, 12), (2, 5_000, 40), (3, 80_000, 30), (4, 70_000, 3_000), (5, 1, 1)])
    func `words and phrases are found exactly where a scan finds them`(seed: UInt64, words: Int, vocabulary: Int) throws
    {
        let small = try SmallIndex(seed: seed, words: words, vocabulary: vocabulary)
        defer { small.remove() }
        let text = try #require(try TextIndex(path: small.path).text(named: "SMALL"))
        let field = try #require(text.field("word"))
        let limit = UInt32(text.mainPositionCount)
        var random = SplitMix(seed: seed)
        let known = small.documents.filter { !$0.isEmpty }
        for round in 0..<25 {
            let document = known[Int(random.next() % UInt64(known.count))]
            let start = Int(random.next() % UInt64(document.count))
            var phrase = Array(document[start...].prefix(1 + round % 5))
            if round % 7 == 6 { phrase.append("w0") }
            let scan = small.scan(phrase)
            var lists: [Postings] = []
            for word in phrase {
                let term = try #require(try field.term(named: word))
                lists.append(try field.postings(of: term))
                let single = small.scan([word])
                #expect(term.occurrences == single.positions.count)
                #expect(term.documents == single.documents)
                #expect(try field.postings(of: term).positions(below: limit) == single.positions)
            }
            #expect(try text.phrase(lists, below: limit) == scan.positions, "\(phrase)")
            #expect(try text.countPhrase(lists, below: limit) == (scan.documents, scan.positions.count))
        }
    }

    @Test func `a cursor seeks as a scan does`() throws {
        let small = try SmallIndex(seed: 6, words: 100_000, vocabulary: 60)
        defer { small.remove() }
        let field = try #require(try TextIndex(path: small.path).texts.first?.field("word"))
        var random = SplitMix(seed: 6)
        for index in stride(from: 0, to: field.termCount, by: 7) {
            let postings = try field.postings(of: field.term(index))
            let all = postings.positions()
            let set = Set(all)
            var cursor = postings.cursor()
            var probe = postings.cursor()
            var wanted: UInt32 = 0
            while wanted < 100_000 {
                #expect(cursor.seek(wanted) == all.first { $0 >= wanted })
                #expect(probe.contains(wanted) == set.contains(wanted))
                wanted += UInt32(random.next() % 5_000)
            }
        }
    }

    @Test func `documents give back their text, payload, keys and zone`() throws {
        let small = try SmallIndex(seed: 7, words: 2_000, vocabulary: 50)
        defer { small.remove() }
        let index = try TextIndex(path: small.path)
        try index.verify()
        let text = try #require(index.text(named: "SMALL"))
        #expect(text.properties == ["language": "en"])
        #expect(text.documentCount == small.documents.count)
        #expect(text.mainDocumentCount == small.mainDocuments)
        var position = 0
        for (number, words) in small.documents.enumerated() {
            let document = try text.document(number)
            #expect(document.positions == position..<position + words.count)
            #expect(document.zone == (number < small.mainDocuments ? 0 : 1))
            #expect(try text.string(of: number) == words.joined(separator: " "))
            #expect(try text.payload(of: number) == Array("p\(number)".utf8))
            if number < small.mainDocuments {
                #expect(try text.documents(withKey: UInt32(number * 2)) == number..<number + 1)
            }
            for place in document.positions { #expect(try text.document(at: UInt32(place)) == number) }
            position += words.count
        }
        #expect(try text.documents(withKey: 1).isEmpty)
        #expect(try text.documents(withCommonKeyIn: 3...5) == [3..<6])
        #expect(throws: IndexError.self) { try text.document(small.documents.count) }
    }

    @Test func `terms are found by their beginning`() throws {
        let small = try SmallIndex(seed: 8, words: 5_000, vocabulary: 300)
        defer { small.remove() }
        let field = try #require(try TextIndex(path: small.path).texts.first?.field("word"))
        let all = Set(small.documents.joined()).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(try (0..<field.termCount).map { String(decoding: try field.bytes(of: $0), as: UTF8.self) } == all)
        for prefix in ["", "w", "w1", "w12", "w299", "x", "a"] {
            let found = try field.terms(beginningWith: Array(prefix.utf8)).map { all[$0] }
            #expect(found == all.filter { $0.hasPrefix(prefix) })
        }
        #expect(try field.term(named: "nowhere") == nil)
    }

    @Test func `a position may hold a term twice`() throws {
        var writer = TextWriter(name: "T")
        let field = writer.field("number")
        writer.beginDocument(key: 1, commonKey: 1, text: [])
        let position = writer.nextPosition()
        writer.add("H853", field: field, at: position)
        writer.add("H853", field: field, at: position)
        var index = TextIndexWriter()
        index.add(writer)
        let path = "/tmp/catena-index-twice-\(getpid())"
        defer { unsafe unlink(path) }
        try index.write(to: path)
        let numbers = try #require(try TextIndex(path: path).texts.first?.field("number"))
        let term = try #require(try numbers.term(named: "H853"))
        #expect(term.occurrences == 2)
        #expect(term.documents == 1)
        #expect(try numbers.postings(of: term).positions() == [0, 0])
    }
}
