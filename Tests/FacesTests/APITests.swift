import JSONText
import Testing
import Web

struct APITests {
    private let faces: Faces

    init() throws { faces = try Faces() }

    @Test(arguments: [
        ("/api/v1/read?passage=Hezekiah+3", 400, "passage"), ("/api/v1/read", 400, "passage"),
        ("/api/v1/read?passage=Exod.32.10&nonsense=1", 400, "nonsense"),
        ("/api/v1/read?passage=Exod.32.10&editions=NONE", 400, "editions"),
        ("/api/v1/search?query=besought&limit=0", 400, "limit"),
        ("/api/v1/search?query=besought&in=Nowhere", 400, "in"),
        ("/api/v1/search?query=%22open", 400, "query"),
    ])
    func `what cannot be meant is a problem that names the parameter`(
        _ target: String, _ status: Int, _ parameter: String
    ) throws {
        let response = try #require(faces.get(target))
        #expect(response.status == status)
        #expect(response.header("content-type") == "application/problem+json")
        #expect(response.json?["parameter"]?.string == parameter)
        #expect(response.json?["status"] == .integer(status))
    }

    @Test(arguments: [
        "/api/v1/search?query=xyzzy", "/api/v1/topics?query=xyzzy", "/api/v1/word?word=H1", "/api/v1/none",
        "/api/v2/read", "/api",
    ])
    func `what is not there is a problem too`(_ target: String) throws {
        let response = try #require(faces.get(target))
        #expect(response.status == 404 && response.header("content-type") == "application/problem+json")
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"passage\":3}", "{\"passage\":\"Exod.32.10\",\"passage\":\"Gen.1.1\"}"])
    func `a body that is no object of parameters is refused`(_ body: String) throws {
        #expect(try #require(faces.post("/api/v1/read", body)).status == 400)
    }

    @Test func `a body of another type is refused`() throws {
        #expect(
            try #require(faces.post("/api/v1/read", "{\"passage\":\"Exod.32.10\"}", type: "text/plain")).status == 400)
    }

    @Test func `a question may be asked by address or by body`() throws {
        let got = try #require(faces.get("/api/v1/read?passage=Exod.32.10&editions=ONE&interlinear=true"))
        let posted = try #require(
            faces.post("/api/v1/read", "{\"passage\":\"Exod.32.10\",\"editions\":\"ONE\",\"interlinear\":true}"))
        #expect(got.status == 200 && got.body == posted.body)
    }

    @Test func `all that is found comes as lines, and is the same as the windows put together`() throws {
        let lines = ["accept": "application/jsonl"]
        let all = try #require(faces.get("/api/v1/search?query=besought", headers: lines))
        #expect(all.status == 200 && all.header("content-type") == "application/jsonl" && all.rest == nil)
        guard case .array(let results)? = faces.get("/api/v1/search?query=besought")?.json?["results"] else {
            Issue.record("there are no results")
            return
        }
        #expect(results.count == 3)
        #expect(all.text == results.map { $0.text + "\n" }.joined())
    }

    @Test func `a limit that is given holds for lines too`() throws {
        let two = try #require(
            faces.get("/api/v1/search?query=besought&limit=2", headers: ["accept": "application/x-ndjson"]))
        #expect(two.text.split(separator: "\n").count == 2 && two.rest == nil)
    }

    @Test func `an answer that is no list stays one object`() throws {
        let response = try #require(
            faces.get("/api/v1/study?passage=Exod.32.10", headers: ["accept": "application/jsonl"]))
        #expect(response.header("content-type") == "application/json")
    }
}
