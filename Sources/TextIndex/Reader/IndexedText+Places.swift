extension IndexedText {
    /// Where each document of the running text begins, its common key, and where the last ends.
    public func documentPlaces() throws(IndexError) -> (starts: [UInt32], commonKeys: [UInt32]) {
        let (starts, keys) = (try positions.all(), try commonKeys.all())
        return (
            (0...mainDocumentCount).map { starts[$0] }, (0..<mainDocumentCount).map { keys[$0] }
        )
    }
}
