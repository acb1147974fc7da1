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

    init(_ document: Document, _ members: [JSON.Member], window: Window? = nil) {
        self.document = document
        self.window = window
        json = .object(members + (window.map { [.init("window", $0.json)] } ?? []))
    }
}
