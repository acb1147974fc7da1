import JSONText
import MCP
import Testing
import Web

struct AssistantTests {
    private let faces: Faces

    init() throws { faces = try Faces() }

    @Test(arguments: [("2025-06-18", "2025-06-18"), ("1999-01-01", "2025-11-25")])
    func `it speaks the revision asked for, or its newest`(_ asked: String, _ given: String) throws {
        let result = try #require(try faces.ask("initialize", ["protocolVersion": .string(asked)])?["result"])
        #expect(result["protocolVersion"]?.string == given)
    }

    @Test(arguments: [
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
    ])
    func `what needs no answer gets none`(_ line: String) {
        #expect(faces.assistant.answer(to: Array(line.utf8)) == nil)
    }

    @Test(arguments: [
        ("x", -32700), ("[]", -32600), ("{\"id\":1}", -32600),
        ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no\"}", -32601),
    ])
    func `a broken message gets an error and not an end`(_ line: String, _ code: Int) throws {
        let answer = try #require(faces.assistant.answer(to: Array(line.utf8)).flatMap(JSONReader.value))
        #expect(answer["error"]?["code"] == .integer(code))
    }

    @Test func `several messages at once are answered at once, and nothing for those that need nothing`() throws {
        let ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"
        let told = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"
        let answer = faces.assistant.answer(to: Array("[\(ping),\(told),\(ping)]".utf8)).flatMap(JSONReader.value)
        guard case .array(let answers)? = answer else {
            Issue.record("there is no array")
            return
        }
        #expect(answers.count == 2 && answers.allSatisfy { $0["result"] == [:] })
        #expect(faces.assistant.answer(to: Array("[\(told)]".utf8)) == nil)
    }

    @Test func `a mistake is told to the model in the result`() throws {
        let result = try #require(
            try faces.ask("tools/call", ["name": "read", "arguments": ["passage": "Hezekiah 3"]])?["result"])
        #expect(result["isError"] == true && result["structuredContent"] == nil)
        guard case .array(let content)? = result["content"] else { return }
        #expect(content.first?["text"]?.string?.contains("Ezekiel") == true)
    }

    @Test func `a window says in words how to go on`() throws {
        let result = try #require(
            try faces.ask("tools/call", ["name": "search", "arguments": ["query": "besought", "limit": 1]])?["result"])
        guard case .array(let content)? = result["content"] else { return }
        #expect(content.first?["text"]?.string?.hasSuffix("(1 of 3, from 0; go on with offset 1)\n") == true)
    }

    @Test func `a passage is a resource`() throws {
        let result = try #require(try faces.ask("resources/read", ["uri": "scripture://TWO/Exod.32.10"])?["result"])
        guard case .array(let contents)? = result["contents"] else { return }
        #expect(
            contents.first?["text"]?.string
                == "Exod.32.10 Now set me free, that I may end them; and of you I will make a tribe.”\n")
    }

    @Test(arguments: [
        "scripture://NONE/Exod.32.10", "scripture://ONE/Nowhere", "file:///etc/passwd", "scripture://ONE",
    ])
    func `nothing else is a resource`(_ uri: String) throws {
        #expect(try faces.ask("resources/read", ["uri": .string(uri)])?["error"] != nil)
    }

    private func send(_ body: String, _ headers: [String: String] = [:], method: String = "POST") throws -> SiteResponse
    {
        let request = SiteRequest(
            method: method, target: "/mcp",
            headers: ["content-type": "application/json"].merging(headers) { $1 }, body: Array(body.utf8))
        return faces.site.respond(to: try #require(request))
    }

    @Test func `over HTTP an answer is that of the pipe, and what needs none is taken`() throws {
        let message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"
        let response = try send(message)
        #expect(response.status == 200 && response.body == faces.assistant.answer(to: Array(message.utf8)))
        #expect(try send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").status == 202)
    }

    @Test(arguments: [
        (["origin": "https://evil.example"], 403), (["origin": "http://127.0.0.1.evil.example"], 403),
        (["origin": "null"], 403),
        (["origin": "http://localhost:8484"], 200), (["origin": "http://127.0.0.1:3000"], 200),
        (["mcp-protocol-version": "1999-01-01"], 400), (["mcp-protocol-version": "2025-06-18"], 200),
        (["content-type": "text/plain"], 415),
    ])
    func `no page of another site speaks to it`(_ headers: [String: String], _ status: Int) throws {
        let ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"
        #expect(try send(ping, headers).status == status)
        #expect(try send(ping, headers, method: "GET").status == (status == 403 ? 403 : 405))
    }

    @Test func `the prompt carries the question`() throws {
        let result = try #require(
            try faces.ask("prompts/get", ["name": "answer-with-citations", "arguments": ["question": "Why?"]])?[
                "result"])
        #expect(result.text.contains("Why?"))
    }
}
