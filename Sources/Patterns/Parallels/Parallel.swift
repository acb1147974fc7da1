package import Scripture

/// A passage that is like the one asked about, with what makes it so.
package struct Parallel: Sendable {
    package var passage: Passage
    /// The share of passages so near that readers have linked, 0 to 1.
    package var score: Double
    package var kind: LinkKind
    /// The weightiest first.
    package var evidence: [Evidence]
    /// The verses that tie the two most, and how their words lie beside each other; `nil` where too few are shared to show.
    package var aligned: (own: Passage, other: Passage, alignment: Alignment)?
}
