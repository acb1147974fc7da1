/// Where a mark next stands, looked for once however often it is asked for from places that ascend.
struct NextPlace {
    private let mark: StaticString
    private var known: (from: Int, place: Int)?

    init(_ mark: StaticString) {
        self.mark = mark
    }

    /// The next place of the mark, or `Int.max`.
    mutating func next(_ bytes: [UInt8], from start: Int) -> Int {
        if let known, known.from <= start, start <= known.place { return known.place }
        let place = bytes.place(of: mark, from: start, to: bytes.count) ?? .max
        known = (start, place)
        return place
    }
}
