public import Scripture

/// Why a question of scenes has no answer.
public enum ScenesError: Error, Hashable, Sendable {
    /// There is no scene of that name; `known` has the names there are.
    case unknown(String, known: [String])
    /// No scene of a kind, or of any, is in the passage, or in the library.
    case none(of: String?, in: Passage?)
    /// No passage is like those given.
    case nothingLike
}

extension ScenesError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let name, let known): "there is no scene “\(name)”; there are " + known.joined(separator: ", ")
        case .none(let title?, let passage):
            "no scene of this kind (\(title))" + (passage.map { " in \($0.name)" } ?? "")
        case .none(nil, let passage): "none of the known scenes is in \(passage?.name ?? "this library")"
        case .nothingLike: "nothing is like these passages"
        }
    }
}
