internal import JSONText

/// What the columns of positions count. Which it is, client and server settle when they greet each other.
enum PositionEncoding: String {
    case utf8 = "utf-8"
    case utf16 = "utf-16"

    /// The first that the client offers and this server knows; without an offer, what the protocol says.
    init(offered: JSON?) {
        guard case .array(let names)? = offered else {
            self = .utf16
            return
        }
        self = names.lazy.compactMap { $0.string.flatMap(PositionEncoding.init) }.first ?? .utf16
    }
}
