import JSONText
import MCP
import Questions
import Testing
import Web

/// No face lacks a question, and none answers otherwise than another.
struct EveryFaceTests {
    private static let names = allQuestions.map(\.name)

    @Test func `the API describes every question and no other`() throws {
        let document = try #require(Faces().get("/api/v1/openapi.json")?.json)
        guard case .object(let paths)? = document["paths"] else {
            Issue.record("the description has no paths")
            return
        }
        #expect(paths.map(\.name) == Self.names.map { "/api/v1/\($0)" })
        #expect(document["openapi"] == "3.1.0")
    }

    @Test func `the assistant has every question as a tool that only reads`() throws {
        guard case .array(let tools)? = try Faces().ask("tools/list", [:])?["result"]?["tools"] else {
            Issue.record("there are no tools")
            return
        }
        #expect(tools.compactMap { $0["name"]?.string } == allQuestions.map(\.toolName))
        #expect(tools.allSatisfy { $0["annotations"]?["readOnlyHint"] == true && $0["outputSchema"] != nil })
    }

    @Test(arguments: Self.names)
    func `the site has a page for every question`(_ name: String) throws {
        let response = try #require(Faces().get("/" + name))
        #expect(response.status == 200 || response.status == 303)
    }

    @Test(arguments: Self.names)
    func `the API and the assistant give one answer`(_ name: String) throws {
        let faces = try Faces()
        let arguments = try #require(Faces.arguments[name])
        let tool = try #require(allQuestions.first { $0.name == name }).toolName
        let posted = try #require(faces.post("/api/v1/" + name, arguments.text))
        #expect(posted.status == 200)
        let result = try #require(
            try faces.ask("tools/call", ["name": .string(tool), "arguments": arguments])?["result"])
        #expect(result["isError"] == false)
        #expect(result["structuredContent"] == posted.json)
    }
}
