import Search
import Testing

@Suite struct QueryErrorTests {
    @Test(arguments: [
        ("", 0..<0), ("\"let me alone", 0..<13), ("(lord", 0..<1), ("lord)", 4..<5), ("lord AND", 8..<8),
        ("AND lord", 0..<3),
        ("lord NEAR/x king", 10..<11), ("NEAR/5 king", 0..<6), ("lord NEAR/5", 11..<11), ("foo:bar", 0..<4),
        ("morph:verb.hifl", 11..<15),
        ("lord in:Nowhere", 8..<15), ("/a(b/", 0..<5), ("NOT lord", 0..<8), ("in:Gen", 0..<6), ("/abc", 0..<4),
        ("lord OR", 7..<7),
        ("scope:world x", 6..<11), ("strong:X1", 7..<9), ("lemma:", 0..<6), ("...", 0..<3),
    ])
    func `what cannot be understood is pointed at`(query: String, range: Range<Int>) throws {
        let error = try #require(throws: QueryError.self) { try Query(query) }
        #expect(error.range == range, "\(error.message)")
        #expect(!error.message.isEmpty)
    }

    @Test func `carets stand under the characters that are wrong`() throws {
        let error = try #require(throws: QueryError.self) { try Query("חסד foo:bar") }
        #expect(error.marked(in: "חסד foo:bar") == "חסד foo:bar\n    ^^^^")
    }

    @Test(arguments: [
        "lord", "“let me alone”", "lord's", "a OR b AND c", "(a OR (b c)) NOT d", "H5162 NEAR/5v G3316", "eagle as",
        "as as H1", "x AS H1",
        "morph:\"V- 3PAI-S--\"", "morph:HVhv2ms/Sp", "morph:Hiphil", "in:\"Song of Songs\" love", "l*d ?",
        "~repented =LORD", "3:16",
    ])
    func `what people write is understood`(query: String) throws {
        _ = try Query(query)
    }
}
