/// A finding with its place in the file.
public struct LocatedFinding: Hashable, Sendable {
    public var finding: Finding
    public var fingerprint: Fingerprint
    public var place: FilePlace
}
