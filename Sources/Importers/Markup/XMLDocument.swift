internal import CLibXML2

/// Reads a whole XML document and tells a handler its parts. The one place that touches libxml2.
///
/// Nothing outside the document is read: no network, no external entity, no outside DTD. Entities the document
/// declares itself are not expanded but reported as an error, so that none can grow; elements nest at most
/// ``maximumDepth`` deep.
enum XMLDocument {
    static let maximumDepth = 200

    /// - Parameters:
    ///   - bytes: the document, in the encoding it declares.
    ///   - path: its name for error messages.
    /// - Throws: ``ImportError/damaged(path:reason:)`` where the document is not well-formed, with the line; what
    ///   stood before the fault has been told to the handler.
    static func read(_ bytes: [UInt8], path: String, into handler: any MarkupHandler) throws(ImportError) {
        guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
            throw .damaged(path: path, reason: bytes.isEmpty ? "the file is empty" : "the file is over 2 GB")
        }
        let run = Run(handler: handler)
        let problem: String? = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = unsafe xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
                return "out of memory"
            }
            defer { unsafe xmlFreeParserCtxt(context) }
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            _ = unsafe xmlCtxtUseOptions(context, Int32(options))
            unsafe context.pointee.sax.pointee = events()
            return withExtendedLifetime(run) {
                unsafe context.pointee.userData = Unmanaged.passUnretained(run).toOpaque()
                let status = unsafe xmlParseDocument(context)
                if run.isTooDeep { return "elements nest more than \(maximumDepth) deep" }
                if status == 0, unsafe context.pointee.wellFormed == 1 { return nil }
                return unsafe message(of: context)
            }
        }
        if let problem { throw .damaged(path: path, reason: problem) }
    }

    /// What the callbacks share: reached through libxml2's user data.
    private final class Run {
        let handler: any MarkupHandler
        var depth = 0
        var isTooDeep: Bool { depth > XMLDocument.maximumDepth }

        init(handler: any MarkupHandler) { self.handler = handler }
    }

    private static func events() -> xmlSAXHandler {
        var events = unsafe xmlSAXHandler()
        unsafe events.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe events.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let run = unsafe XMLDocument.run(user), let name = unsafe name else { return }
            run.depth += 1
            guard !run.isTooDeep else { return }
            unsafe run.handler.open(String(cString: name), XMLDocument.attributes(attributes, count: Int(count)))
        }
        unsafe events.endElementNs = { user, name, _, _ in
            guard let run = unsafe XMLDocument.run(user), let name = unsafe name, !run.isTooDeep else { return }
            run.depth -= 1
            unsafe run.handler.close(String(cString: name))
        }
        unsafe events.characters = { user, text, count in unsafe XMLDocument.text(user, text, count) }
        unsafe events.ignorableWhitespace = { user, text, count in unsafe XMLDocument.text(user, text, count) }
        unsafe events.cdataBlock = { user, text, count in unsafe XMLDocument.text(user, text, count) }
        return unsafe events
    }

    private static func run(_ user: UnsafeMutableRawPointer?) -> Run? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<Run>.fromOpaque(user).takeUnretainedValue()
    }

    private static func text(_ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let run = unsafe run(user), !run.isTooDeep else { return }
        let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
        unsafe run.handler.text(String(decoding: bytes, as: UTF8.self))
    }

    /// libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
    private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int)
        -> MarkupAttributes
    {
        var attributes = MarkupAttributes()
        guard let list = unsafe list else { return attributes }
        for index in 0..<count {
            guard let name = unsafe list[index * 5], let start = unsafe list[index * 5 + 3],
                let end = unsafe list[index * 5 + 4]
            else { continue }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
            let value = unsafe String(decoding: bytes, as: UTF8.self)
            unsafe attributes.append(String(cString: name), unescaped(value))
        }
        return attributes
    }

    /// An ampersand in an attribute comes as `&#38;` where entities are not expanded.
    private static func unescaped(_ value: String) -> String {
        value.utf8.contains(UInt8(ascii: "&"))
            ? value.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&") : value
    }

    private static func message(of context: xmlParserCtxtPtr) -> String {
        guard let error = unsafe xmlCtxtGetLastError(context), let text = unsafe error.pointee.message else {
            return "not well-formed XML"
        }
        let line = unsafe error.pointee.line
        return unsafe "line \(line): \(String(cString: text).split(separator: "\n").first ?? "not well-formed XML")"
    }
}
