import JSONText
import Library
import MCP
import Questions
import TestSupport
import Web

/// The faces over the invented library.
struct Faces {
    /// One library for all these tests, which only read it.
    private static let shared = Result { try Shared() }

    private struct Shared {
        let tiny: TinyLibrary
        let library: OpenLibrary

        init() throws {
            tiny = try TinyLibrary()
            library = OpenLibrary(
                library: tiny.library, searcher: tiny.searcher, quotationIndex: tiny.quotationIndex,
                parallelIndex: try tiny.parallelIndex(), state: "one")
        }
    }

    let library: OpenLibrary
    let site: Site
    let assistant: MCPServer

    init() throws {
        library = try Self.shared.get().library
        site = Site(
            library, version: "test",
            assistant: AssistantDoor(revisions: MCPServer.revisions) { MCPServer($0, version: "test").answer(to: $1) })
        assistant = MCPServer(library, version: "test")
    }

    func get(_ target: String, headers: [String: String] = [:]) -> SiteResponse? {
        SiteRequest(method: "GET", target: target, headers: headers).map(site.respond)
    }

    func post(_ target: String, _ body: String, type: String = "application/json") -> SiteResponse? {
        SiteRequest(method: "POST", target: target, headers: ["content-type": type], body: Array(body.utf8)).map(
            site.respond)
    }

    /// The assistant's result for a request, or its error.
    func ask(_ method: String, _ parameters: JSON) throws -> JSON? {
        let message: JSON = ["jsonrpc": "2.0", "id": 7, "method": .string(method), "params": parameters]
        return assistant.answer(to: Array(message.text.utf8)).flatMap(JSONReader.value)
    }

    /// For each question, arguments that the invented library answers.
    static let arguments: [String: JSON] = [
        "study": ["question": "What does \"let me go\" reveal about Moses?"],
        "read": ["passage": "Exod.32.9-Exod.32.12"],
        "search": ["query": "besought"], "meaning": ["question": "who besought him"], "word": ["word": "H3240"],
        "verify": ["quotation": "that I may end them; and of thee I will make a folk", "citation": "Exod.32.10"],
        "quotes": ["text": "He says, “that I may end them; and of thee I will make a folk” (Exodus 32:10)."],
        "check": [
            "text":
                "He says, “that I may end them; and of thee I will make a folk” (Exodus 32:10). See Exodus 32:40 and Jude 3:1."
        ], "parallels": ["passage": "Exod.32.10"], "scenes": [:], "topics": ["query": "intercession"],
        "refs": ["text": "See Exodus 32:10 and v. 11."],
    ]
}

extension SiteResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSON? { JSONReader.value(of: body) }
}
