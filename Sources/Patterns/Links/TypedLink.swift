package import Scripture

/// An edge that a source draws from the passage asked about to another, or back.
package struct TypedLink: Hashable, Sendable {
    package var kind: LinkKind
    package var passage: Passage
    /// Where in the passage asked about it begins or ends; `nil` where it is on the whole.
    package var own: Passage?
    /// In a few words, for a reader.
    package var why: String
    /// Resource and place: `OpenBible:Exod.32.10`.
    package var source: String
    /// How surely it holds, 0 to 1; 0 where it is told but lifts nothing.
    package var share: Double
}
