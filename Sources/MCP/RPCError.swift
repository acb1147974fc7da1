/// Why a JSON-RPC request has no result.
struct RPCError: Error {
    enum Code: Int {
        case unreadable = -32700
        case invalid = -32600
        case noMethod = -32601
        case badParameters = -32602
        case noResource = -32002
    }

    let code: Code
    let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
