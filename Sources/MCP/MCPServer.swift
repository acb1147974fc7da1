internal import JSONText
package import Questions

/// The Model Context Protocol as a function: a line of JSON-RPC in, a line out, or nothing where none is due.
///
/// Everything it offers only reads, and is made from the questions' forms.
package struct MCPServer: Sendable {
    private let library: OpenLibrary
    private let version: String

    package init(_ library: OpenLibrary, version: String) {
        self.library = library
        self.version = version
    }

    /// Revisions of the protocol that are spoken, the newest first.
    package static let revisions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

    /// The answer to one message, without the newline.
    package func answer(to line: [UInt8]) -> [UInt8]? {
        let reply: JSON?
        if let message = JSONReader.value(of: line) {
            if case .array(let messages) = message, !messages.isEmpty {
                // One revision sends several at once, and is answered so.
                let replies = messages.compactMap(self.reply)
                reply = replies.isEmpty ? nil : .array(replies)
            } else {
                reply = self.reply(to: message)
            }
        } else {
            reply = RPCError(.unreadable, "this line is no JSON").answer(to: .null)
        }
        guard let reply else { return nil }
        var bytes: [UInt8] = []
        reply.append(to: &bytes)
        return bytes
    }

    private func reply(to message: JSON) -> JSON? {
        guard case .object = message, message["jsonrpc"] == "2.0", let method = message["method"]?.string else {
            // A response to something that was never asked needs no answer.
            if message["result"] != nil || message["error"] != nil { return nil }
            return RPCError(.invalid, "this is no JSON-RPC 2.0 request").answer(to: message["id"] ?? .null)
        }
        // A notification is never answered.
        guard let id = message["id"] else { return nil }
        do throws(RPCError) {
            return ["jsonrpc": "2.0", "id": id, "result": try result(of: method, message["params"] ?? [:])]
        } catch {
            return error.answer(to: id)
        }
    }

    private func result(of method: String, _ parameters: JSON) throws(RPCError) -> JSON {
        switch method {
        case "initialize": return greeting(parameters)
        case "ping": return [:]
        case "tools/list": return ["tools": .array(allQuestions.map(Tool.description))]
        case "tools/call": return try Tool.call(parameters, library)
        case "resources/list": return ["resources": .array(ScriptureResource.list(library))]
        case "resources/templates/list": return ["resourceTemplates": .array([ScriptureResource.template])]
        case "resources/read": return try ScriptureResource.read(parameters, library)
        case "prompts/list": return ["prompts": .array([CitingPrompt.description])]
        case "prompts/get": return try CitingPrompt.get(parameters)
        default: throw RPCError(.noMethod, "there is no method \(method)")
        }
    }

    private func greeting(_ parameters: JSON) -> JSON {
        let asked = parameters["protocolVersion"]?.string ?? ""
        return [
            "protocolVersion": .string(Self.revisions.contains(asked) ? asked : Self.revisions[0]),
            "capabilities": ["tools": [:], "resources": [:], "prompts": [:]],
            "serverInfo": ["name": "catena", "title": "Catena", "version": .string(version)],
            "instructions":
                "Catena answers from a library of scripture on this machine, and only reads. Quote scripture only as these tools give it, with its reference and edition. A long answer comes in windows: where window.next is a number, more is to be had with that offset.",
        ]
    }
}
