/// Collects one text of an index.
///
/// Begin each document with ``beginDocument(key:commonKey:zone:text:)``, then add its words. Documents of the running text
/// (zone 0) come first, by ascending key; those set apart follow.
public struct TextWriter {
    let name: String
    let properties: [(name: String, value: String)]
    private var fields: [FieldWriter] = []
    private var fieldNumbers: [String: Int] = [:]
    private var documentStarts: [UInt32] = []
    private var textStarts: [UInt32] = []
    private var payloadStarts: [UInt32] = []
    private var keys: [UInt32] = []
    private var commonKeys: [UInt32] = []
    private var zones: [UInt8] = []
    private var text: [UInt8] = []
    private var payload: [UInt8] = []
    private var mainDocuments = 0
    private var mainPositions: UInt32 = 0

    /// The position that the next ``nextPosition()`` gives.
    public private(set) var position: UInt32 = 0

    public init(name: String, properties: [(name: String, value: String)] = []) {
        self.name = name
        self.properties = properties
    }

    /// - Parameters:
    ///   - key: the writer's number for it; ascending through the running text.
    ///   - commonKey: the number under which every text files the same place.
    ///   - zone: 0 for the running text.
    ///   - text: UTF-8.
    /// - Precondition: no document of the running text follows one set apart, and keys of the running text do not descend.
    public mutating func beginDocument(key: UInt32, commonKey: UInt32, zone: UInt8 = 0, text: [UInt8]) {
        precondition(zone != 0 || mainDocuments == keys.count && (keys.last ?? 0) <= key)
        documentStarts.append(position)
        textStarts.append(UInt32(self.text.count))
        payloadStarts.append(UInt32(payload.count))
        keys.append(key)
        commonKeys.append(commonKey)
        zones.append(zone)
        self.text += text
        if zone == 0 { mainDocuments += 1 }
    }

    /// Takes a position for the next word of the document.
    public mutating func nextPosition() -> UInt32 {
        defer {
            position += 1
            if zones.last == 0 { mainPositions = position }
        }
        return position
    }

    /// The number of a field, made where it is new.
    public mutating func field(_ name: String) -> Int {
        if let number = fieldNumbers[name] { return number }
        fieldNumbers[name] = fields.count
        fields.append(FieldWriter(name: name))
        return fields.count - 1
    }

    /// Notes that a term of a field (see ``field(_:)``) stands at a position.
    public mutating func add(_ term: Span<UInt8>, field: Int, at position: UInt32) {
        fields[field].add(term, at: position)
    }

    /// Notes that a term of a field (see ``field(_:)``) stands at a position.
    public mutating func add(_ term: some StringProtocol, field: Int, at position: UInt32) {
        let bytes = Array(term.utf8)
        fields[field].add(bytes.span, at: position)
    }

    /// Adds bytes to what is kept beside the document's text.
    public mutating func addPayload(_ bytes: [UInt8]) { payload += bytes }

    /// Writes the sections to `file` and gives the text's part of the directory.
    func serialize(into file: inout SectionWriter) -> Directory.Text {
        var directory = Directory.Text()
        directory.name = name
        directory.properties = properties
        directory.mainDocuments = mainDocuments
        directory.mainPositions = Int(mainPositions)
        directory.positions = file.add(documentStarts + [position])
        directory.textStarts = file.add(textStarts + [UInt32(text.count)])
        directory.payloadStarts = file.add(payloadStarts + [UInt32(payload.count)])
        directory.keys = file.add(keys)
        directory.commonKeys = file.add(commonKeys)
        directory.zones = file.add(zones)
        var postings = SharedPostings()
        for field in fields {
            let serialized = field.serialize(
                documents: documentStarts + [position], mainPositions: mainPositions, postings: &postings)
            directory.fields.append(
                Directory.Field(
                    name: field.name, starts: file.add(serialized.starts), letters: file.add(serialized.letters),
                    entries: file.add(serialized.entries)))
        }
        directory.postings = file.add(postings.bytes)
        directory.text = file.add(text)
        directory.payload = file.add(payload)
        return directory
    }
}

/// The file in the making: sections one after another, each on a boundary of eight bytes.
struct SectionWriter {
    private(set) var bytes: [UInt8]

    init() { bytes = Array(repeating: 0, count: IndexFormat.pageSize) }

    mutating func add(_ section: [UInt8]) -> Section {
        while bytes.count % 8 != 0 { bytes.append(0) }
        defer { bytes += section }
        return Section(offset: bytes.count, count: section.count)
    }

    mutating func add(_ numbers: [UInt32]) -> Section {
        var section: [UInt8] = []
        section.reserveCapacity(numbers.count * 4)
        for number in numbers { section.append(u32: number) }
        return add(section)
    }
}
