/// The files of one testament of a module: an index of records, and the text they point into, whole or in
/// compressed blocks.
struct SwordStore {
    /// The index file.
    let path: String
    let index: [UInt8]
    let isCompressed: Bool
    /// Numbers of blocks that could not be inflated.
    private(set) var damagedBlocks: Set<Int> = []

    /// Compressed blocks, or the text itself.
    private let data: [UInt8]
    /// 12 bytes a block: offset and size in `data`, size when inflated.
    private let blocks: [UInt8]
    private var current: (block: Int, content: [UInt8])?

    /// A block holds a book or less; more is damage.
    private static let largestBlock = 64 << 20

    /// - Returns: `nil` where the folder has no such testament.
    static func open(folder: String, testament: String) throws(ImportError) -> SwordStore? {
        for kind in ["b", "c", "v", "i"] where SourceFile.exists("\(folder)/\(testament).\(kind)zv") {
            let base = "\(folder)/\(testament).\(kind)z"
            guard SourceFile.exists(base + "s"), SourceFile.exists(base + "z") else { continue }
            let blocks = try SourceFile.bytes(base + "s")
            if blocks.isEmpty { return nil }
            return SwordStore(
                path: base + "v", index: try SourceFile.bytes(base + "v"), isCompressed: true,
                data: try SourceFile.bytes(base + "z"), blocks: blocks)
        }
        let base = "\(folder)/\(testament)"
        guard SourceFile.exists(base), SourceFile.exists(base + ".vss"), !SourceFile.isFolder(base) else { return nil }
        return SwordStore(
            path: base + ".vss", index: try SourceFile.bytes(base + ".vss"), isCompressed: false,
            data: try SourceFile.bytes(base), blocks: [])
    }

    private init(path: String, index: [UInt8], isCompressed: Bool, data: [UInt8], blocks: [UInt8]) {
        self.path = path
        self.index = index
        self.isCompressed = isCompressed
        self.data = data
        self.blocks = blocks
    }

    /// Whether an entry lies within the files, as far as their sizes tell.
    func holds(_ entry: SwordIndex.Entry) -> Bool {
        guard isCompressed else { return entry.offset + entry.length <= data.count }
        guard (entry.block + 1) * 12 <= blocks.count else { return false }
        return entry.offset + entry.length <= blocks.uint32(at: entry.block * 12 + 8)
    }

    /// The bytes of an entry, or `nil` where it lies outside or its block is damaged.
    mutating func bytes(of entry: SwordIndex.Entry) -> ArraySlice<UInt8>? {
        guard holds(entry) else { return nil }
        guard isCompressed else { return data[entry.offset..<(entry.offset + entry.length)] }
        if current?.block != entry.block {
            guard !damagedBlocks.contains(entry.block) else { return nil }
            guard let content = inflate(entry.block) else {
                damagedBlocks.insert(entry.block)
                return nil
            }
            current = (entry.block, content)
        }
        guard let content = current?.content, entry.offset + entry.length <= content.count else { return nil }
        return content[entry.offset..<(entry.offset + entry.length)]
    }

    private func inflate(_ block: Int) -> [UInt8]? {
        let start = blocks.uint32(at: block * 12)
        let size = blocks.uint32(at: block * 12 + 4)
        let inflated = blocks.uint32(at: block * 12 + 8)
        guard start + size <= data.count, inflated <= Self.largestBlock else { return nil }
        return Inflate.zlib(data[start..<(start + size)], size: inflated, limit: inflated)
    }
}
