/// Why a JSON-RPC 2.0 request has no result.
package struct RPCError: Error {
    package enum Code: Int, Sendable {
        case unreadable = -32700
        case invalid = -32600
        case noMethod = -32601
        case badParameters = -32602
        case failed = -32603
        case noResource = -32002
    }

    package let code: Code
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The answer to a request that has no result.
    package func answer(to id: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": id, "error": ["code": .integer(code.rawValue), "message": .string(message)]]
    }
}
