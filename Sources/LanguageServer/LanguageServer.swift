package import JSONText
internal import Library
package import Manuscript
package import Questions
internal import Scripture

/// The Language Server Protocol as a state and two functions: a message in, messages out; and, when the editor has been
/// quiet for a moment, the findings of what has changed.
package struct LanguageServer {
    /// What the server needs of the machine.
    package struct Machine {
        /// The settings of a workspace, by its URI.
        package var settings: (String) throws(SettingsError) -> CheckSettings
        /// Keeps a text where the editor can open it, and gives its URI.
        package var keep: (_ name: String, _ text: String) -> String?

        package init(
            settings: @escaping (String) throws(SettingsError) -> CheckSettings,
            keep: @escaping (_ name: String, _ text: String) -> String?
        ) {
            self.settings = settings
            self.keep = keep
        }
    }

    private enum Stage { case new, greeted, ending, ended }

    private let current: () -> OpenLibrary
    private let version: String
    private let machine: Machine
    private var stage = Stage.new
    private var encoding = PositionEncoding.utf16
    private var root = ""
    private var options: JSON = [:]
    private var settings = ServerSettings()
    private var documents: [String: OpenDocument] = [:]

    /// - Parameter library: the one in use, which may be another for each question.
    package init(_ library: @autoclosure @escaping () -> OpenLibrary, version: String, machine: Machine) {
        current = library
        self.version = version
        self.machine = machine
    }

    private var library: OpenLibrary { current() }

    /// Has every document checked anew, since the library has become another.
    package mutating func checkAnew() {
        for uri in documents.keys { documents[uri]?.isDue = true }
    }

    /// The code to end with, once the editor has said that it is over.
    package private(set) var exitCode: Int32?

    /// Whether a document waits to be checked; see ``settle()``.
    package var isDue: Bool { documents.values.contains(where: \.isDue) }

    /// Takes one message and gives what is to be sent.
    package mutating func receive(_ bytes: [UInt8]) -> [JSON] {
        guard let message = JSONReader.value(of: bytes) else {
            return [RPCError(.unreadable, "this message is no JSON").answer(to: .null)]
        }
        guard case .object = message, let method = message["method"]?.string else {
            // An answer to something that was never asked needs none.
            if message["result"] != nil || message["error"] != nil { return [] }
            return [RPCError(.invalid, "this is no JSON-RPC 2.0 request").answer(to: message["id"] ?? .null)]
        }
        let parameters = message["params"] ?? [:]
        guard let id = message["id"] else { return told(method, parameters) }
        do throws(RPCError) {
            return [["jsonrpc": "2.0", "id": id, "result": try result(method, parameters)]]
        } catch {
            return [error.answer(to: id)]
        }
    }

    /// Checks what has changed and tells what was found.
    package mutating func settle() -> [JSON] {
        documents.values.filter(\.isDue).map(\.uri).sorted().compactMap { uri in
            documents[uri]?.isDue = false
            guard var document = documents[uri] else { return nil }
            do throws(Refusal) {
                let checker = try library.checker(
                    expecting: settings.edition, reader: settings.reader, selection: settings.selection)
                document.checked = try checker.checked(document.text.bytes, by: document.reader, named: uri)
                documents[uri] = document
                return Diagnostics.published(uri, version: document.version, Diagnostics.list(document))
            } catch {
                return Self.shown("Catena: " + error.message)
            }
        }
    }

    // MARK: - Requests

    private mutating func result(_ method: String, _ parameters: JSON) throws(RPCError) -> JSON {
        if method == "initialize" { return greet(parameters) }
        guard stage != .new else { throw RPCError(.noResource, "this server has not been greeted with initialize") }
        guard stage == .greeted else { throw RPCError(.invalid, "this server has been told to end") }
        switch method {
        case "shutdown":
            stage = .ending
            return .null
        case "textDocument/hover": return try hover(parameters)
        case "textDocument/completion": return try completion(parameters)
        case "textDocument/codeAction": return try actions(parameters)
        case "textDocument/definition": return try definition(parameters)
        default: throw RPCError(.noMethod, "there is no method \(method)")
        }
    }

    private mutating func greet(_ parameters: JSON) -> JSON {
        stage = .greeted
        encoding = PositionEncoding(offered: parameters["capabilities"]?["general"]?["positionEncodings"])
        root = parameters["rootUri"]?.string ?? ""
        if case .array(let folders)? = parameters["workspaceFolders"], let first = folders.first?["uri"]?.string {
            root = first
        }
        options = parameters["initializationOptions"] ?? [:]
        return [
            "capabilities": [
                "positionEncoding": .string(encoding.rawValue),
                "textDocumentSync": ["openClose": true, "change": 2, "save": true], "hoverProvider": true,
                "completionProvider": ["triggerCharacters": [":"]], "definitionProvider": true,
                "codeActionProvider": ["codeActionKinds": ["quickfix", "source.fixAll.catena", "refactor.rewrite"]],
            ], "serverInfo": ["name": "catena", "version": .string(version)],
        ]
    }

    private func place(_ parameters: JSON) throws(RPCError) -> (document: OpenDocument, offset: Int) {
        let document = try document(parameters)
        guard let offset = parameters["position"].flatMap(document.text.offset) else {
            throw RPCError(.badParameters, "there is no position")
        }
        return (document, offset)
    }

    private func document(_ parameters: JSON) throws(RPCError) -> OpenDocument {
        guard let uri = parameters["textDocument"]?["uri"]?.string, let document = documents[uri] else {
            throw RPCError(.badParameters, "this document is not open")
        }
        return document
    }

    private var texts: VerseTexts? { VerseTexts(library, edition: settings.edition) }

    private func hover(_ parameters: JSON) throws(RPCError) -> JSON {
        let (document, offset) = try place(parameters)
        guard let cited = document.cited(at: offset, settings.reader), let texts else { return .null }
        return Hover.json(cited, texts, in: document.text)
    }

    private func completion(_ parameters: JSON) throws(RPCError) -> JSON {
        let (document, offset) = try place(parameters)
        guard case .integer(let number)? = parameters["position"]?["line"] else { return .null }
        let items = Completions(text: document.text, texts: texts, references: settings.reader)
            .list(at: offset, line: document.text.line(number))
        return ["isIncomplete": false, "items": .array(items)]
    }

    private mutating func actions(_ parameters: JSON) throws(RPCError) -> JSON {
        var document = try document(parameters)
        guard let range = parameters["range"].flatMap(document.text.range(of:)) else {
            throw RPCError(.badParameters, "there is no range")
        }
        // What was found in the text as it was would be mended in the wrong place.
        if document.isDue { document.checked = nil }
        var only: [String] = []
        if case .array(let kinds)? = parameters["context"]?["only"] { only = kinds.compactMap(\.string) }
        return .array(
            CodeActions(document: document, texts: texts, references: settings.reader).list(in: range, only: only))
    }

    /// The chapter of a reference as a text of its own, opened at the verse.
    private func definition(_ parameters: JSON) throws(RPCError) -> JSON {
        let (document, offset) = try place(parameters)
        guard let cited = document.cited(at: offset, settings.reader), let texts,
            let chapter = Passage(
                cited.passage.first.book, chapter: cited.passage.first.chapter, in: cited.passage.versification)
        else { return .null }
        let verses = texts.verses(chapter)
        let name = "\(texts.edition.name)/\(chapter.first.book.osis).\(chapter.first.chapter).txt"
        let lines = verses.map { "\($0.verse.number) \($0.text)\n" }
        guard !lines.isEmpty, let uri = machine.keep(name, lines.joined()) else { return .null }
        let first = cited.passage.versification.map(cited.passage.first, to: texts.edition.versification).first
        let line = verses.firstIndex { $0.verse == first } ?? 0
        let place: JSON = ["line": .integer(line), "character": 0]
        return ["uri": .string(uri), "range": ["start": place, "end": place]]
    }

    // MARK: - Notifications

    private mutating func told(_ method: String, _ parameters: JSON) -> [JSON] {
        if method == "exit" {
            exitCode = stage == .ending ? 0 : 1
            stage = .ended
            return []
        }
        guard stage == .greeted else { return [] }
        let document = parameters["textDocument"] ?? [:]
        let uri = document["uri"]?.string ?? ""
        var version = 0
        if case .integer(let number)? = document["version"] { version = number }
        switch method {
        case "initialized", "workspace/didChangeWatchedFiles": return renew()
        case "workspace/didChangeConfiguration":
            if let given = parameters["settings"]?["catena"], case .object = given { options = given }
            return renew()
        case "textDocument/didOpen":
            guard !uri.isEmpty, let text = document["text"]?.string else { return [] }
            documents[uri] = OpenDocument(
                uri: uri, language: document["languageId"]?.string ?? "", version: version,
                text: OpenText(text, encoding))
        case "textDocument/didChange": return change(uri, version, parameters["contentChanges"])
        case "textDocument/didSave": if uri.hasSuffix("/catena.toml") { return renew() }
        case "textDocument/didClose":
            guard documents.removeValue(forKey: uri) != nil else { return [] }
            return [Diagnostics.published(uri, version: nil, [])]
        default: break
        }
        return []
    }

    private mutating func change(_ uri: String, _ version: Int, _ changes: JSON?) -> [JSON] {
        guard var document = documents[uri], case .array(let changes)? = changes else { return [] }
        document.version = version
        document.isDue = true
        for change in changes where !document.text.change(change) {
            documents[uri] = document
            return [Self.shown("Catena: a change could not be understood; open the document anew")]
        }
        documents[uri] = document
        return []
    }

    /// Reads the settings anew, and has all that is open checked by them.
    private mutating func renew() -> [JSON] {
        for uri in documents.keys { documents[uri]?.isDue = true }
        do throws(SettingsError) {
            settings = try ServerSettings(try machine.settings(root), options)
            return []
        } catch {
            return [Self.shown("Catena: the settings\(error.line.map { ", line \($0)" } ?? ""): \(error.message)")]
        }
    }

    private static func shown(_ message: String) -> JSON {
        [
            "jsonrpc": "2.0", "method": "window/showMessage",
            "params": ["type": 2, "message": .string(message)],
        ]
    }
}
