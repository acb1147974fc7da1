import JSONText
import Testing
import Web

struct SiteTests {
    private let faces: Faces

    init() throws { faces = try Faces() }

    @Test(arguments: [
        "/", "/read/Exod.32.10", "/nowhere", "/api/v1/read", "/assets/none", "/search?query=%3Cscript%3E",
    ])
    func `no response lets anything run or load that the site did not make`(_ target: String) throws {
        let response = try #require(faces.get(target))
        let policy = try #require(response.header("content-security-policy"))
        #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
        #expect(response.header("x-content-type-options") == "nosniff")
    }

    @Test(arguments: [
        "/search?query=%3Cscript%3Ealert(1)%3C/script%3E", "/read/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/topics/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/study?question=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/refs?text=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E%20Exod%2032:10",
    ])
    func `what a visitor writes is shown and never run`(_ target: String) throws {
        let response = try #require(faces.get(target))
        #expect(!response.text.lowercased().contains("<script>"))
        #expect(response.header("content-type")?.hasPrefix("text/html") == true)
    }

    @Test(arguments: [
        "/..%2f..%2fetc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/../../etc/passwd", "/assets/../tables.c",
        "/read/..%2F..%2F..%2Fetc%2Fpasswd", "//etc/passwd",
    ])
    func `no path leads out of the site`(_ target: String) throws {
        let response = try #require(faces.get(target))
        #expect([400, 404].contains(response.status))
        #expect(!response.text.contains("root:"))
    }

    @Test(arguments: ["http://x/read/Exod.32.10", "https://x:1/", "http://x"])
    func `a whole address leads where its path does`(_ target: String) throws {
        #expect(try #require(faces.get(target)).status == 200)
    }

    @Test(arguments: ["/read/%ff", "/read/%", "/read/%zz", "/search?query=%c3%28", "read", "*", "/read/a%00b"])
    func `an address that is no text is no request`(_ target: String) {
        #expect(SiteRequest(method: "GET", target: target) == nil)
    }

    @Test func `a page that is held already is not sent again`() throws {
        let first = try #require(faces.get("/read/Exod.32.10?editions=ONE"))
        let mark = try #require(first.header("etag"))
        let second = try #require(
            faces.get("/read/Exod.32.10?editions=ONE", headers: ["if-none-match": "\"x\", \(mark)"]))
        #expect(second.status == 304 && second.body.isEmpty)
        let other = try #require(faces.get("/read/Exod.32.11?editions=ONE", headers: ["if-none-match": mark]))
        #expect(other.status == 200)
    }

    @Test func `a passage is read in one edition as text and in two side by side`() throws {
        let one = try #require(faces.get("/read/Exod.32.9-12?editions=ONE"))
        #expect(one.status == 200 && one.text.contains("that I may end them") && one.text.contains("class=\"reading\""))
        let two = try #require(faces.get("/read/Exod.32.9-12?editions=ONE,TWO"))
        #expect(two.text.contains("class=\"beside\"") && two.text.contains("set me free"))
    }

    @Test func `the original is set from right to left`() throws {
        let page = try #require(faces.get("/read/Exod.32.10?editions=ORIGINAL&interlinear=true"))
        #expect(page.text.contains("lang=\"hbo\" dir=\"rtl\""))
        #expect(page.text.contains("class=\"interlinear\" dir=\"rtl\""))
        #expect(page.text.contains("/word/H3240"))
    }

    @Test func `whose words stand under the original is said, also where it is not read beside them`() throws {
        let page = try #require(faces.get("/read/Exod.32.10?editions=ONE&interlinear=true"))
        let rights = try #require(page.text.firstMatch(of: /<p class="soft rights">([^<]*)<\/p>/)).1
        #expect(rights.contains(" · ") && rights.split(separator: " · ").count == 2, "\(rights)")
    }

    @Test(arguments: [
        ("/read/Hezekiah+3", "Hezekiah 3"), ("/search?query=(", "("), ("/word/H99999", "H99999"),
        ("/study?passage=Hezekiah%203", "Hezekiah 3"), ("/nowhere", ""),
    ])
    func `a page that refuses keeps what was asked in its box`(_ target: String, _ asked: String) throws {
        let page = try #require(faces.get(target))
        #expect([400, 404].contains(page.status))
        #expect(page.text.contains("name=\"q\" type=\"search\" value=\"\(asked)\""))
    }

    @Test func `a table of short rows stays a table on a small screen, and its passages are links`() throws {
        let page = try #require(faces.get("/word/H3240"))
        #expect(page.text.contains("<table><thead><tr><th scope=\"col\">rendering"))
        #expect(page.text.contains("<td data-title=\"first\"><a class=\"passage\" href=\"/read/"))
    }

    @Test(arguments: ["/study", "/word", "/search", "/meaning"])
    func `a page that was asked nothing shows what may be asked`(_ target: String) throws {
        let page = try #require(faces.get(target))
        #expect(page.status == 200)
        #expect(page.text.contains("class=\"examples\"") || page.text.contains("<form class=\"fields\""))
    }

    @Test(arguments: [
        ("Exodus%2032:10", "/read/Exod.32.10"), ("h3240", "/word/H3240"),
        ("What%20does%20it%20mean", "/study?question=What%20does%20it%20mean"),
        ("%22let%20me%20go%22", "/search?query=%22let%20me%20go%22"), ("", "/"),
        ("%D7%99%D7%A0%D7%97", "/word/%D7%99%D7%A0%D7%97"), ("Ex%2032:7-14", "/read/Exod.32.7-14"),
    ])
    func `the box takes what is written for what it is`(_ written: String, _ address: String) throws {
        let response = try #require(faces.get("/ask?q=" + written))
        #expect(response.status == 303 && response.header("location") == address)
    }

    @Test func `a study leads on to the passages it names`() throws {
        let page = try #require(
            faces.get("/study?question=What%20does%20%22let%20me%20go%22%20reveal%20about%20Moses?"))
        #expect(page.status == 200)
        #expect(page.text.contains("href=\"/read/"))
        #expect(page.text.contains("id=\"source-1\""))
        #expect(!page.text.contains("<style>"))
    }

    @Test func `a page is not written to, unless it takes a text`() throws {
        let refused = try #require(faces.post("/read/Exod.32.10", "x=1", type: "application/x-www-form-urlencoded"))
        #expect(refused.status == 405 && refused.header("allow") == "GET, HEAD")
        let taken = try #require(
            faces.post("/refs", "text=See+Exodus+32:10.", type: "application/x-www-form-urlencoded"))
        #expect(taken.status == 200 && taken.text.contains("/read/Exod.32.10"))
    }
}
