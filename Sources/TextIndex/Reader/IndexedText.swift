/// One text of an index.
public struct IndexedText: Sendable {
    public let name: String
    /// What the writer had to say of the text, by name.
    public let properties: [String: String]
    /// How many documents there are. Those of the running text come first.
    public let documentCount: Int
    /// How many documents belong to the running text; those set apart (titles, colophons) come after them.
    public let mainDocumentCount: Int
    /// How many positions there are.
    public let positionCount: Int
    /// How many positions belong to the running text.
    public let mainPositionCount: Int
    public let fields: [IndexedField]

    let file: MappedFile
    let positions: MappedArray
    private let textStarts: MappedArray
    let payloadStarts: MappedArray
    private let keys: MappedArray
    let commonKeys: MappedArray
    private let zones: Section
    private let text: Section
    let payload: Section

    init(_ directory: Directory.Text, in file: MappedFile) throws(IndexError) {
        self.file = file
        name = directory.name
        properties = Dictionary(
            directory.properties.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        positions = try MappedArray(file, directory.positions)
        textStarts = try MappedArray(file, directory.textStarts)
        payloadStarts = try MappedArray(file, directory.payloadStarts)
        keys = try MappedArray(file, directory.keys)
        commonKeys = try MappedArray(file, directory.commonKeys)
        zones = directory.zones
        text = directory.text
        payload = directory.payload
        documentCount = keys.count
        guard positions.count == documentCount + 1, textStarts.count == documentCount + 1,
            payloadStarts.count == documentCount + 1, commonKeys.count == documentCount, zones.count == documentCount,
            directory.mainDocuments <= documentCount
        else { throw .inconsistent("the tables of \(directory.name) differ in length") }
        mainDocumentCount = directory.mainDocuments
        mainPositionCount = directory.mainPositions
        positionCount = Int(try positions.value(documentCount))
        guard mainPositionCount <= positionCount else {
            throw .inconsistent("\(directory.name) counts its words wrongly")
        }
        var fields: [IndexedField] = []
        for field in directory.fields { fields.append(try IndexedField(field, postings: directory.postings, in: file)) }
        self.fields = fields
    }

    /// The field of that name, or `nil` where the text has none.
    public func field(_ name: String) -> IndexedField? { fields.first { $0.name == name } }

    /// The document at an index from 0.
    /// - Throws: `.inconsistent` where there is none.
    public func document(_ index: Int) throws(IndexError) -> IndexedDocument {
        let range = try positions.range(index)
        let zone = unsafe try file.bytes(zones.offset + index..<zones.offset + index + 1)
        return IndexedDocument(
            index: index, key: try keys.value(index), commonKey: try commonKeys.value(index), positions: range,
            zone: unsafe zone[0])
    }

    /// The document's text in UTF-8.
    public func bytes(of document: Int) throws(IndexError) -> [UInt8] {
        unsafe [UInt8](try file.bytes(inside(text, try textStarts.range(document))))
    }

    /// The document's text.
    public func string(of document: Int) throws(IndexError) -> String {
        let bytes = unsafe try file.bytes(inside(text, try textStarts.range(document)))
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// What the writer kept beside the document's text.
    public func payload(of document: Int) throws(IndexError) -> [UInt8] {
        unsafe [UInt8](try file.bytes(inside(payload, try payloadStarts.range(document))))
    }

    private func inside(_ section: Section, _ range: Range<Int>) throws(IndexError) -> Range<Int> {
        guard range.upperBound <= section.count else { throw .inconsistent("\(name) has text beyond its end") }
        return section.offset + range.lowerBound..<section.offset + range.upperBound
    }

    /// The document that holds a position.
    /// - Complexity: O(log documents).
    public func document(at position: UInt32) throws(IndexError) -> Int {
        try positions.firstIndex(above: position, in: 0..<documentCount + 1) - 1
    }

    /// The running text's documents with a key, in order. Keys of the running text ascend.
    /// - Complexity: O(log documents).
    public func documents(withKey key: UInt32) throws(IndexError) -> Range<Int> {
        let end = try keys.firstIndex(above: key, in: 0..<mainDocumentCount)
        let start = key == 0 ? 0 : try keys.firstIndex(above: key - 1, in: 0..<end)
        return start..<end
    }

    /// The key that every text shares, by document.
    public func commonKey(of document: Int) throws(IndexError) -> UInt32 { try commonKeys.value(document) }

    /// The documents whose common key lies in `range`, as ascending runs; those set apart come last.
    /// - Complexity: O(documents).
    public func documents(withCommonKeyIn range: ClosedRange<UInt32>) throws(IndexError) -> [Range<Int>] {
        let all = try commonKeys.all()
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0..<documentCount {
            if range.contains(all[index]) {
                if start == nil { start = index }
            } else if let from = start {
                runs.append(from..<index)
                start = nil
            }
        }
        if let start { runs.append(start..<documentCount) }
        return runs
    }

    /// A walk over documents by ascending position.
    public func documentWalk() throws(IndexError) -> DocumentWalk { DocumentWalk(try positions.all()) }
}

/// One document of a text.
public struct IndexedDocument: Hashable, Sendable {
    /// Its place in the text, from 0.
    public let index: Int
    /// The writer's key for it, ascending through the running text.
    public let key: UInt32
    /// The key under which every text files the same place.
    public let commonKey: UInt32
    /// The positions of its words.
    public let positions: Range<Int>
    /// 0 in the running text; otherwise what set it apart, in the writer's numbers.
    public let zone: UInt8
}
