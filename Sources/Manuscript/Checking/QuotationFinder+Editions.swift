extension QuotationFinder {
    /// The names of the editions that quotations are set beside.
    public var editionNames: [String] { editions.map(\.name) }
}
