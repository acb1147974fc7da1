internal import JSONText
internal import Library
internal import Questions
internal import Scripture

/// Passages as resources: `scripture://KJV/Exod.32.10`.
enum ScriptureResource {
    private static let scheme = "scripture://"

    static let template: JSON = [
        "uriTemplate": "scripture://{edition}/{passage}", "name": "passage", "title": "A passage of scripture",
        "description":
            "The words of a passage in one edition, verbatim, a verse a line. The passage is an OSIS reference such as Exod.32.10 or Exod.32.7-Exod.32.14, or one as people write it.",
        "mimeType": "text/plain",
    ]

    /// The first chapter of each edition, as a way in.
    static func list(_ library: OpenLibrary) -> [JSON] {
        library.library.editions.map { edition in
            let start = edition.language == "grc" ? "Matt.1" : "Gen.1"
            return [
                "uri": .string("\(scheme)\(edition.name)/\(start)"), "name": .string("\(edition.name) \(start)"),
                "title": .string("\(edition.title), its first chapter"), "mimeType": "text/plain",
            ]
        }
    }

    static func read(_ parameters: JSON, _ library: OpenLibrary) throws(RPCError) -> JSON {
        let uri = parameters["uri"]?.string ?? ""
        let parts = uri.dropFirst(scheme.count).split(separator: "/", maxSplits: 1).map(String.init)
        guard uri.hasPrefix(scheme), parts.count == 2 else {
            throw RPCError(.badParameters, "a resource is named like scripture://KJV/Exod.32.10")
        }
        let question = ReadQuestion()
        do throws(Refusal) {
            let passage = parts[1].split(separator: "%20").joined(separator: " ")
            let arguments = try Arguments(
                [
                    .init("passage", .string(passage)), .init("editions", .string(parts[0])), .init("limit", 500),
                ], for: question)
            let answer = try question.answer(arguments, from: library)
            return ["contents": [["uri": .string(uri), "mimeType": "text/plain", "text": .string(text(answer))]]]
        } catch {
            throw RPCError(.noResource, error.message)
        }
    }

    private static func text(_ answer: Answer) -> String {
        guard case .array(let verses)? = answer.json["verses"] else { return "" }
        var lines = verses.map { "\($0["osis"]?.string ?? "") \($0["text"]?.string ?? "")" }
        if let window = answer.window, window.next != nil {
            lines.append("(\(window.range.count) of \(window.total) verses; name a shorter passage to read on)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
