extension Quotation {
    /// The part from its first marked word to its last; `nil` where nothing is marked.
    var core: Quotation? {
        guard let first = marks.first, let last = marks.last else { return nil }
        let bytes = Array(text.utf8)
        guard first.lowerBound < last.upperBound, last.upperBound <= bytes.count else { return nil }
        var core = self
        core.text = String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
        core.marks = [0..<last.upperBound - first.lowerBound]
        return core
    }
}
