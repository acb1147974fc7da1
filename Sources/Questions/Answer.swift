public import JSONText
public import Study

/// What a library says to a question, for people and for programs.
public struct Answer: Sendable {
    /// Ready to be rendered.
    public var document: Document
    /// As other programs read it: an object, of the shape the question's schema gives.
    public var json: JSON
    /// Which part of a long answer this is; `nil` for one that is always whole.
    public var window: Window?

    /// A picture of it, SVG to stand in a page whose style sheet has its colours; `nil` where there is none.
    public var picture: String?

    init(_ document: Document, _ members: [JSON.Member], window: Window? = nil, picture: String? = nil) {
        self.document = document
        self.window = window
        self.picture = picture
        json = .object(members + (window.map { [.init("window", $0.json)] } ?? []))
    }
}
