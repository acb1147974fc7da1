internal import JSONText

/// What an endpoint's answer says.
enum ChatAnswer {
    /// The text of the first choice.
    static func message(_ bytes: [UInt8]) throws(WriterError) -> String {
        guard case .array(let choices) = JSONReader.value(of: bytes)?["choices"],
            let content = choices.first?["message"]?["content"]
        else { throw .unreadable }
        guard let text = content.string else {
            if content == .null { throw .empty }
            throw .unreadable
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        return text
    }

    /// What the endpoint complains of, in one line: the message of its error, or the beginning of what it sent.
    static func complaint(_ bytes: [UInt8]) -> String {
        let error = JSONReader.value(of: bytes)?["error"]
        let text = error?["message"]?.string ?? error?.string ?? String(decoding: bytes.prefix(200), as: UTF8.self)
        return String(text.prefix(200).map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 } ? " " : $0 })
    }
}
