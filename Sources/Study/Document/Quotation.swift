public import Scripture

/// Words taken verbatim from a resource.
///
/// Quotations of scripture are made only by ``Quoter``, which cuts them out of an edition's text; so what stands
/// here is what stands there.
public struct Quotation: Hashable, Sendable {
    /// The name of the resource quoted.
    public var resource: String
    /// The verses quoted; `nil` where no scripture is quoted (a commentator, a lexicon).
    public var passage: Passage?
    /// The words. Where something is left out, ` … ` stands for it.
    public var text: String
    /// The words that matter: UTF-8 byte ranges in `text`, in order, not overlapping.
    public var marks: [Range<Int>]
    public var script: RichText.Script
    /// Whether it is set in quotation marks; text set apart in a table or block is not.
    public var marked: Bool

    public init(
        resource: String, passage: Passage?, text: String, marks: [Range<Int>] = [],
        script: RichText.Script = .latin, marked: Bool = true
    ) {
        self.resource = resource
        self.passage = passage
        self.text = text
        self.marks = marks
        self.script = script
        self.marked = marked
    }

    /// The text cut where marks begin and end, each part with whether it is marked.
    public var parts: [(text: String, isMarked: Bool)] {
        var parts: [(String, Bool)] = []
        let bytes = Array(text.utf8)
        var at = 0
        for mark in marks where mark.lowerBound >= at && mark.upperBound <= bytes.count && !mark.isEmpty {
            if mark.lowerBound > at {
                parts.append((String(decoding: bytes[at..<mark.lowerBound], as: UTF8.self), false))
            }
            parts.append((String(decoding: bytes[mark], as: UTF8.self), true))
            at = mark.upperBound
        }
        if at < bytes.count { parts.append((String(decoding: bytes[at...], as: UTF8.self), false)) }
        return parts
    }
}
