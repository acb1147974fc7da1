import JSONText
import Testing
import Web

/// The page to which a reader gives a manuscript, which may be anybody's.
struct CheckPageTests {
    private let faces: Faces
    private static let quoted = "He says, “that I may end them; and of thee I shall make a tribe” (Exodus 32:10)."

    init() throws { faces = try Faces() }

    /// Sends a form as a browser does, with a file where there is one.
    private func send(_ fields: [(String, String)], file: (name: String, text: String)? = nil) -> SiteResponse? {
        var body = ""
        for (name, value) in fields {
            body += "--mark\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        if let file {
            body +=
                "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\nContent-Type: text/plain\r\n\r\n\(file.text)\r\n"
        }
        return faces.post("/check", body + "--mark--\r\n", type: "multipart/form-data; boundary=mark")
    }

    @Test func `what is wrong is underlined where it stands, with the message beside it`() throws {
        let page = try #require(send([("text", "First.\r\n\r\n" + Self.quoted + " See Jude 3:1.")]))
        #expect(page.status == 200)
        #expect(page.text.contains("href=\"#finding-1\">that I may end them; and of thee I shall make a tribe</a>"))
        #expect(
            page.text.contains("<li id=\"finding-1\"") && page.text.contains("<del>shall</del><ins>will</ins>"))
        #expect(page.text.contains(">Jude 3:1</a>"))
        #expect(page.text.contains("<a href=\"/read/Exod.32.10\">Exodus 32:10</a>"))
        #expect(page.header("cache-control") == "no-store" && page.header("etag") == nil)
    }

    @Test(
        arguments: [
            "<script>alert(1)</script> Jude 3:1", "</textarea><script>alert(1)</script> Jude 3:1",
            "<img src=x onerror=alert(1)> Jude 3:1", "\"><svg onload=alert(1)> Jude 3:1",
            "<a href=\"javascript:alert(1)\">Jude 3:1</a>",
            "“that I may <script>alert(1)</script> end them; and of thee I will make a folk” (Exodus 32:10)",
        ], ["text", "markdown", "html", "usfm", "latex"])
    func `nothing in a manuscript becomes markup`(_ text: String, _ format: String) throws {
        for file in [nil, (name: "\"><script>alert(1)</script>.md", text: text)] {
            let page = try #require(send([("text", file == nil ? text : ""), ("format", format)], file: file))
            let lower = page.text.lowercased()
            #expect(!lower.contains("<script>alert") && !lower.contains("<img") && !lower.contains("<svg"))
            #expect(!lower.contains("href=\"javascript") && lower.components(of: "</textarea>") == 2)
            #expect(page.header("content-security-policy")?.contains("script-src 'self'") == true)
        }
    }

    @Test func `a fix that is chosen is made, and the text goes home under its name with its line ends`() throws {
        let text = "A\r\n1 John 3-16 and Jude 3:1.\r\n"
        let first = try #require(send([], file: ("a sermon.txt", text)))
        let print = try #require(first.text.firstMatch(of: /name="fix" value="([0-9a-f]{16})"/)).1
        let sent = [
            ("text", "A\r\n1 John 3-16 and Jude 3:1.\r\n"), ("name", "a-sermon.txt"), ("lines", "crlf"),
            ("format", "text"),
            ("fix", String(print)),
        ]
        let home = try #require(send(sent + [("do", "download")]))
        #expect(home.text == "A\r\n1 John 3:16 and Jude 3:1.\r\n")
        #expect(home.header("content-disposition") == "attachment; filename=\"a-sermon.txt\"")
        #expect(home.header("content-type") == "text/plain; charset=utf-8")
        let again = try #require(send(sent + [("do", "apply")]))
        #expect(again.text.contains("One change made") && again.text.contains("John 3:16"))
    }

    @Test(arguments: ["../../etc/passwd", "a\"; filename=\"b", "a\r\nSet-Cookie: x=1", "…", ".", ""])
    func `no name of a file reaches a header as it is`(_ name: String) throws {
        let home = try #require(
            faces.post(
                "/check", "text=Jude+3:1&do=download&name=" + name.addingPercents,
                type: "application/x-www-form-urlencoded"))
        let header = try #require(home.header("content-disposition"))
        #expect(header.wholeMatch(of: /attachment; filename="[A-Za-z0-9][A-Za-z0-9._-]*"/) != nil, "\(header)")
    }

    @Test(arguments: [
        "", "--mark", "--mark\r\n", "--mark\r\n\r\n--mark--",
        "--mark\r\nContent-Disposition: form-data\r\n\r\nx\r\n--mark--",
        "--mark\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nx", "--mark--\r\n--mark\r\n",
    ])
    func `a broken form is refused or empty, and no more`(_ body: String) {
        let page = faces.post("/check", body, type: "multipart/form-data; boundary=mark")
        #expect(page == nil || page?.status == 200 && page?.text.contains("Check a manuscript") == true)
    }

    @Test func `a file that is no text is refused with what to do`() throws {
        let body = Array("--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.doc\"\r\n\r\n".utf8)
        let request = SiteRequest(
            method: "POST", target: "/check", headers: ["content-type": "multipart/form-data; boundary=mark"],
            body: body + [0xFF, 0xFE, 0xC3] + Array("\r\n--mark--\r\n".utf8))
        let page = try #require(request.map(faces.site.respond))
        #expect(page.status == 400 && page.text.contains("no UTF-8 text"))
    }
}

extension String {
    fileprivate var addingPercents: String { utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
