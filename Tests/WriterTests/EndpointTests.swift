import Study
import TestSupport
import Testing
import Writer

@Suite struct EndpointTests {
    private func answer(
        _ manner: MisbehavingServer.Manner, limits: WriterLimits = WriterLimits(), key: String? = nil
    ) async throws -> (text: String, requests: [String]) {
        let server = try await MisbehavingServer(manner)
        do {
            let endpoint = try Endpoint("http://127.0.0.1:\(server.port)", model: "m", key: key, limits: limits)
            let study = try TinyLibrary().study("What does 'let Me go' reveal about Moses?")
            let text = try await endpoint.answer(to: WriterRequest(study))
            await server.stop()
            return (text, await server.received)
        } catch {
            await server.stop()
            throw error
        }
    }

    @Test func `a message is taken as it stands, and the request carries study, model and key`() async throws {
        let (text, requests) = try await answer(.says("Moses pleads. [1]"), key: "secret")
        #expect(text == "Moses pleads. [1]")
        let request = try #require(requests.first)
        #expect(request.hasPrefix("POST /v1/chat/completions HTTP/1.1\r\n"))
        #expect(request.lowercased().contains("authorization: bearer secret\r\n"))
        #expect(request.contains("\"model\":\"m\""))
        #expect(request.contains("let me go"))
    }

    @Test func `without a key no key is sent`() async throws {
        let (_, requests) = try await answer(.says("Yes. [1]"))
        #expect(try !#require(requests.first).lowercased().contains("authorization"))
    }

    @Test func `another status than 200 is told with what was said`() async throws {
        await #expect(throws: WriterError.refused(status: 401, "no such key")) {
            _ = try await answer(
                .answers(status: "401 Unauthorized", body: "{\"error\":{\"message\":\"no such key\"}}"))
        }
        await #expect(throws: WriterError.refused(status: 500, "oh dear")) {
            _ = try await answer(.answers(status: "500 Internal Server Error", body: "oh dear"))
        }
    }

    @Test func `a redirect is not followed`() async throws {
        await #expect(throws: WriterError.redirected(to: "http://example.invalid/")) {
            _ = try await answer(.sendsOn("http://example.invalid/"), key: "secret")
        }
    }

    @Test func `an endless stream ends at the limit of size`() async throws {
        var limits = WriterLimits()
        limits.bytes = 200_000
        await #expect(throws: WriterError.tooLong(limit: 200_000)) { _ = try await answer(.streams, limits: limits) }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["drips", "silent"])
    func `a slow answer ends at the limit of time`(manner: String) async throws {
        var limits = WriterLimits()
        limits.seconds = 1
        await #expect(throws: WriterError.tooSlow(seconds: 1)) {
            _ = try await answer(manner == "drips" ? .drips : .isSilent, limits: limits)
        }
    }

    @Test(arguments: [
        "", "no json", "[]", "{\"choices\":[]}", "{\"choices\":[{\"message\":{\"content\":7}}]}",
        "{\"choices\":[{\"message\":",
    ])
    func `what is no completion is unreadable`(body: String) async throws {
        await #expect(throws: WriterError.unreadable) { _ = try await answer(.answers(status: "200 OK", body: body)) }
    }

    @Test func `an empty message is empty`() async throws {
        await #expect(throws: WriterError.empty) { _ = try await answer(.says("  \n ")) }
    }

    @Test func `a connection that breaks, or was never there, is unreachable`() async throws {
        do {
            _ = try await answer(.breaksOff)
            Issue.record("half an answer was taken for a whole one")
        } catch let error as WriterError {
            guard case .unreachable = error else { throw error }
        }
        let server = try await MisbehavingServer(.isSilent)
        await server.stop()
        let endpoint = try Endpoint("http://127.0.0.1:\(server.port)", model: "m")
        let study = try TinyLibrary().study("What does 'let Me go' reveal about Moses?")
        do {
            _ = try await endpoint.answer(to: WriterRequest(study))
            Issue.record("nobody is there, and yet it answered")
        } catch let error as WriterError {
            guard case .unreachable = error else { throw error }
        }
    }

    @Test(arguments: [
        ("http://localhost:8080", "http://localhost:8080/v1/chat/completions"),
        ("http://localhost:8080/", "http://localhost:8080/v1/chat/completions"),
        ("https://models.example/v1", "https://models.example/v1/chat/completions"),
        ("https://models.example/api/v1/", "https://models.example/api/v1/chat/completions"),
        ("https://models.example/x/chat/completions", "https://models.example/x/chat/completions"),
    ])
    func `an address leads to the path of completions`(given: String, asked: String) throws {
        #expect(try Endpoint(given, model: "m").address == asked)
    }

    @Test(arguments: [
        "localhost:8080", "ftp://localhost", "http://", "http:///v1", "https://user@host/v1", "https://host/v1?x=1",
        "https://host/ v1", "http://localhost:",
    ])
    func `an address that cannot be asked is a mistake`(address: String) {
        #expect(throws: WriterError.self) { try Endpoint(address, model: "m") }
    }

    @Test func `a key does not go over an open line to another machine`() throws {
        #expect(throws: WriterError.self) { try Endpoint("http://models.example", model: "m", key: "secret") }
        #expect(throws: WriterError.self) { try Endpoint("http://127.evil.example", model: "m", key: "secret") }
        _ = try Endpoint("http://127.0.0.1:1", model: "m", key: "secret")
        _ = try Endpoint("http://[::1]:1/v1", model: "m", key: "secret")
        _ = try Endpoint("https://models.example", model: "m", key: "secret")
    }
}
