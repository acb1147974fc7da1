import JSONText
import LanguageServer
import Manuscript
import Questions
import Testing

/// The language server as a state and two functions.
struct EditorTests {
    private static let uri = "file:///sermon.md"

    private let library: OpenLibrary

    init() throws { library = try Faces().library }

    private func server(
        _ text: String, encoding: String = "utf-16", options: JSON = [:], settings: CheckSettings = CheckSettings()
    ) -> LanguageServer {
        var server = LanguageServer(
            library, version: "test",
            machine: .init(
                settings: { _ throws(SettingsError) in settings }, keep: { name, _ in "file:///cache/" + name }))
        _ = ask(
            &server, "initialize",
            [
                "capabilities": ["general": ["positionEncodings": [.string(encoding)]]], "rootUri": "file:///",
                "initializationOptions": options,
            ])
        tell(&server, "initialized", [:])
        tell(
            &server, "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(Self.uri), "languageId": "markdown", "version": 1, "text": .string(text),
                ]
            ])
        return server
    }

    @discardableResult private func tell(_ server: inout LanguageServer, _ method: String, _ parameters: JSON) -> [JSON]
    {
        let message: JSON = ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
        return server.receive(Array(message.text.utf8))
    }

    private func ask(_ server: inout LanguageServer, _ method: String, _ parameters: JSON) -> JSON? {
        let message: JSON = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": parameters]
        return server.receive(Array(message.text.utf8)).first
    }

    private func diagnostics(_ messages: [JSON]) -> [JSON] {
        guard case .array(let found)? = messages.first?["params"]?["diagnostics"] else { return [] }
        return found
    }

    private func place(_ line: Int, _ character: Int) -> JSON {
        [
            "textDocument": ["uri": .string(Self.uri)],
            "position": ["line": .integer(line), "character": .integer(character)],
        ]
    }

    @Test(arguments: [("utf-8", 12), ("utf-16", 8)])
    func `columns are counted as client and server settled`(_ encoding: String, _ column: Int) throws {
        var server = server("𐤀é see: Jude 3:1", encoding: encoding)
        #expect(server.isDue)
        let found = try #require(diagnostics(server.settle()).first)
        #expect(found["code"] == "out-of-range" && found["severity"] == 1)
        #expect(found["range"]?["start"] == ["line": 0, "character": .integer(column + (encoding == "utf-8" ? 0 : 1))])
        #expect(!server.isDue)
    }

    @Test func `a change is made where it is told and checked anew`() {
        var server = server("First\nJude 3:1 here")
        #expect(diagnostics(server.settle()).count == 1)
        let range: JSON = ["start": ["line": 1, "character": 5], "end": ["line": 1, "character": 8]]
        tell(
            &server, "textDocument/didChange",
            [
                "textDocument": ["uri": .string(Self.uri), "version": 2],
                "contentChanges": [["range": range, "text": "1:5"]],
            ])
        let told = server.settle()
        #expect(diagnostics(told).isEmpty && told.first?["params"]?["version"] == 2)
        #expect(server.settle().isEmpty)
    }

    @Test func `a closed document has no findings left`() {
        var server = server("Jude 3:1")
        _ = server.settle()
        let told = tell(&server, "textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
        #expect(told.first?["params"]?["diagnostics"] == [] && server.settle().isEmpty)
    }

    @Test func `a reference shows its verse and leads to its chapter`() throws {
        var server = server("See Exodus 32:10.")
        let hover = try #require(
            ask(&server, "textDocument/hover", place(0, 8))?["result"]?["contents"]?["value"]?.string)
        #expect(hover.contains("Now let me go, that I may end them"))
        let goal = try #require(ask(&server, "textDocument/definition", place(0, 8))?["result"])
        #expect(goal["uri"] == "file:///cache/ONE/Exod.32.txt" && goal["range"]?["start"]?["line"] == 1)
        #expect(ask(&server, "textDocument/hover", place(0, 1))?["result"] == .null)
    }

    @Test(arguments: [
        ("See Exo", 7, ["Exodus"]), ("see exo", 7, []), ("I am", 4, []), ("in 1 Sam", 8, ["1 Samuel"]),
        ("Exodus 32:", 10, ["9", "10", "11", "12"]), ("(cf. 1 Samuel 7:", 16, ["5"]), ("at 10:", 6, []),
    ])
    func `books and verses are completed`(_ text: String, _ column: Int, _ labels: [String]) throws {
        var server = server(text)
        guard case .array(let items)? = ask(&server, "textDocument/completion", place(0, column))?["result"]?["items"]
        else {
            Issue.record("there is no list")
            return
        }
        #expect(items.compactMap { $0["label"]?.string } == labels)
    }

    @Test func `what is safe is mended, and a quotation inserted`() throws {
        var server = server("See 1 John 3-16 (Exodus 32:11).")
        _ = server.settle()
        func actions(_ column: Int, _ kind: String) -> [JSON] {
            let range: JSON = [
                "start": ["line": 0, "character": .integer(column)], "end": ["line": 0, "character": .integer(column)],
            ]
            let asked: JSON = [
                "textDocument": ["uri": .string(Self.uri)], "range": range,
                "context": ["diagnostics": [], "only": [.string(kind)]],
            ]
            guard case .array(let found)? = ask(&server, "textDocument/codeAction", asked)?["result"] else { return [] }
            return found
        }
        let fix = try #require(actions(6, "quickfix").first)
        #expect(fix["isPreferred"] == true && fix["edit"]?.text.contains("\"newText\":\":\"") == true)
        #expect(actions(0, "source.fixAll").count == 1)
        let insert = try #require(actions(20, "refactor").first?["edit"]?.text)
        #expect(insert.contains("“And Moses besought him, and said, Why this wrath?” "))
        #expect(actions(0, "quickfix").isEmpty)
    }

    @Test func `settings of the editor go before those of the file`() throws {
        var file = CheckSettings()
        file.ignore = ["out-of-range"]
        var server = server("Jude 3:1", settings: file)
        #expect(diagnostics(server.settle()).isEmpty)
        let told = tell(
            &server, "workspace/didChangeConfiguration",
            ["settings": ["catena": ["ignore": [], "severity": ["out-of-range": "note"]]]])
        #expect(told.isEmpty)
        #expect(try #require(diagnostics(server.settle()).first)["severity"] == 3)
        let broken = tell(
            &server, "workspace/didChangeConfiguration", ["settings": ["catena": ["ignore": ["nonsense"]]]])
        #expect(broken.first?["method"] == "window/showMessage")
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{\"jsonrpc\":\"2.0\",\"id\":3}", "{\"id\":3,\"method\":\"no/such\"}",
        "{\"id\":3,\"method\":\"textDocument/hover\"}", "{\"id\":3,\"method\":\"textDocument/hover\",\"params\":[]}",
        "{\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{\"uri\":\"file:///none\"}}}",
    ])
    func `a broken message gets an error and not an end`(_ message: String) throws {
        var server = server("Jude 3:1")
        let answers = server.receive(Array(message.utf8))
        #expect(answers.count == 1 && answers.first?["error"] != nil)
        #expect(diagnostics(server.settle()).count == 1)
    }

    @Test(arguments: [
        "{\"method\":\"textDocument/didChange\"}", "{\"method\":\"textDocument/didOpen\",\"params\":{}}",
        "{\"method\":\"$/cancelRequest\",\"params\":{\"id\":9}}", "{\"id\":3,\"result\":null}",
        "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///sermon.md\"},\"contentChanges\":[{\"range\":{\"start\":{\"line\":-1}},\"text\":\"x\"}]}}",
    ])
    func `a broken notification leaves the server standing`(_ message: String) {
        var server = server("Jude 3:1")
        _ = server.receive(Array(message.utf8))
        #expect(diagnostics(server.settle()).count == 1)
    }

    @Test func `it answers nothing before the greeting, and ends as it is told`() {
        var server = LanguageServer(
            library, version: "test",
            machine: .init(settings: { _ throws(SettingsError) in CheckSettings() }, keep: { _, _ in nil }))
        #expect(ask(&server, "textDocument/hover", place(0, 0))?["error"]?["code"] == -32002)
        _ = ask(&server, "initialize", [:])
        #expect(ask(&server, "shutdown", .null)?["result"] == .null)
        #expect(ask(&server, "textDocument/hover", place(0, 0))?["error"]?["code"] == -32600)
        tell(&server, "exit", .null)
        #expect(server.exitCode == 0)
    }

    @Test func `messages are found in a stream however it is cut, and past what is none`() {
        let messages = ["{\"a\":1}", "{\"b\":\"é\"}", "{}"].map { Array($0.utf8) }
        let stream =
            Frames.framed(messages[0]) + Array("Nonsense: 1\r\n\r\n".utf8) + Frames.framed(messages[1])
            + Array("Content-Type: x\r\ncontent-length: 2\r\n\r\n{}".utf8)
        for size in 1...stream.count {
            var frames = Frames()
            var found: [[UInt8]] = []
            for start in stride(from: 0, to: stream.count, by: size) {
                frames.add(Array(stream[start..<min(start + size, stream.count)]))
                while let message = frames.next() { found.append(message) }
            }
            #expect(found == messages)
        }
    }
}
