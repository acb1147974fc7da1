/// The seeds of four words or more in a span, looked up once, when they are first asked for.
struct SpanSeeds {
    let span: Range<Int>
    let search: SeedSearch
    private var known: [Seed]?

    init(span: Range<Int>, search: SeedSearch) {
        self.span = span
        self.search = search
    }

    mutating func ofFour() -> [Seed] {
        if let known { return known }
        let seeds = search.seeds(in: span, isThorough: false)
        known = seeds
        return seeds
    }
}
