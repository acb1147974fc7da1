internal import Library

/// Reads a SWORD module that is keyed by words: a dictionary, lexicon or topical index in compressed blocks (`zLD`).
struct SwordDictionary {
    struct Entry {
        let key: String
        let bytes: ArraySlice<UInt8>
    }

    private(set) var faults = ImportFaults()
    private let index: [UInt8]
    private let keys: [UInt8]
    private let blockIndex: [UInt8]
    private let blocks: [UInt8]
    private let path: String
    private var current: (block: Int, entries: [ArraySlice<UInt8>])?

    /// - Parameter path: what the names of the module's files begin with.
    init(path: String) throws(ImportError) {
        self.path = path
        index = try SourceFile.bytes(path + ".idx")
        keys = try SourceFile.bytes(path + ".dat")
        blockIndex = try SourceFile.bytes(path + ".zdx")
        blocks = try SourceFile.bytes(path + ".zdt")
        if index.count < 8 { throw .damaged(path: path + ".idx", reason: "it holds no entry") }
    }

    /// Reads every entry in the order of the keys. `@LINK` entries take the text of the entry they name.
    mutating func read(_ each: (Entry) -> Void) {
        var texts: [String: ArraySlice<UInt8>] = [:]
        var links: [(key: String, target: String)] = []
        for position in 0..<(index.count / 8) {
            let offset = index.uint32(at: position * 8)
            let size = index.uint32(at: position * 8 + 4)
            guard offset + size <= keys.count, let line = keys[offset..<(offset + size)].firstIndex(of: 10) else {
                faults.record("record out of range", at: "entry \(position)")
                continue
            }
            let end = line > offset && keys[line - 1] == 13 ? line - 1 : line
            let key = String(decoding: keys[offset..<end], as: UTF8.self)
            let rest = keys[(line + 1)..<(offset + size)]
            if rest.starts(with: "@LINK".utf8) {
                links.append((key, String(decoding: rest.dropFirst(6).prefix { $0 != 13 && $0 != 10 }, as: UTF8.self)))
                continue
            }
            guard rest.count >= 8, let bytes = text(block: keys.uint32(at: line + 1), entry: keys.uint32(at: line + 5))
            else {
                faults.record("record out of range", at: key)
                continue
            }
            texts[key] = bytes
            each(Entry(key: key, bytes: bytes))
        }
        for link in links {
            if let bytes = texts[link.target] {
                each(Entry(key: link.key, bytes: bytes))
            } else {
                faults.record("dead link", at: "\(link.key) to \(link.target)")
            }
        }
    }

    private mutating func text(block: Int, entry: Int) -> ArraySlice<UInt8>? {
        if current?.block != block {
            guard let entries = entries(of: block) else { return nil }
            current = (block, entries)
        }
        guard let entries = current?.entries, entry < entries.count else { return nil }
        return entries[entry]
    }

    /// A block holds a count, then for each entry offset and size, then the texts, each ended by a zero byte.
    private func entries(of block: Int) -> [ArraySlice<UInt8>]? {
        guard (block + 1) * 8 <= blockIndex.count else { return nil }
        let start = blockIndex.uint32(at: block * 8)
        let size = blockIndex.uint32(at: block * 8 + 4)
        guard start + size <= blocks.count, let content = Inflate.zlib(blocks[start..<(start + size)]),
            content.count >= 4
        else { return nil }
        let count = content.uint32(at: 0)
        guard 4 + count * 8 <= content.count else { return nil }
        return (0..<count).map { position in
            let offset = content.uint32(at: 4 + position * 8)
            let length = content.uint32(at: 8 + position * 8)
            guard offset + length <= content.count else { return [] }
            let text = content[offset..<(offset + length)]
            return text.last == 0 ? text.dropLast() : text
        }
    }
}
