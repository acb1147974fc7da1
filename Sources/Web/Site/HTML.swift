internal import Study

/// HTML that is safe to send: what is interpolated into it is escaped, unless it is HTML already.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    let text: String

    /// - Parameter trusted: text that is HTML, from a renderer or a literal.
    init(trusted text: String) { self.text = text }
    init(stringLiteral value: String) { text = value }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }
        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ value: String) { text += HTMLRenderer.escaped(value) }
        mutating func appendInterpolation(_ value: Int) { text += String(value) }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }
        /// The HTML, or nothing.
        mutating func appendInterpolation(_ html: HTML?) { if let html { text += html.text } }
    }

    static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.text + b.text) }
    static func += (a: inout HTML, b: HTML) { a = a + b }

    static let none: HTML = ""
    var isEmpty: Bool { text.isEmpty }
}

extension [HTML] {
    func joined(by separator: HTML) -> HTML { HTML(trusted: map(\.text).joined(separator: separator.text)) }
}
