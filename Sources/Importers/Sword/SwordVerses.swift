internal import Library
internal import Scripture

/// The records of a SWORD module that is keyed by verse: texts and commentaries, compressed (`zText`, `zCom` and their
/// `4` kinds) or plain (`RawText`, `RawCom`).
///
/// The width of an index record is taken from the files, not from the driver that the `.conf` names, which may be wrong.
/// Every record is checked against the files before it is read; one that cannot be is counted as a fault and left out.
struct SwordVerses {
    /// One record that has text.
    struct Record {
        let verse: Verse
        /// The last verse whose record is the same one.
        var last: Verse
        let bytes: ArraySlice<UInt8>
    }

    let folder: String
    let order: SwordOrder
    private(set) var faults = ImportFaults()

    init(folder: String, order: SwordOrder) {
        self.folder = folder
        self.order = order
    }

    /// Reads both testaments in order. A testament without files is left out.
    /// - Throws: ``ImportError/unreadable(path:reason:)`` where the folder has neither testament;
    ///   ``ImportError/damaged(path:reason:)`` where an index has no possible record width.
    mutating func read(_ each: (Record) -> Void) throws(ImportError) {
        var found = false
        for testament in SwordOrder.Testament.allCases {
            guard let store = try SwordStore.open(folder: folder, testament: testament.rawValue) else { continue }
            found = true
            try read(store, of: testament, each)
        }
        if !found { throw .unreadable(path: folder, reason: "it holds no SWORD text (ot.*, nt.*)") }
    }

    private mutating func read(_ store: SwordStore, of testament: SwordOrder.Testament, _ each: (Record) -> Void)
        throws(ImportError)
    {
        var store = store
        let verses = order.records[testament] ?? []
        let index = try SwordIndex(store: store, records: verses.count)
        var pending: (entry: SwordIndex.Entry, record: Record)?
        for position in 0..<min(verses.count, index.count) {
            guard let verse = verses[position] else { continue }
            let entry = index[position]
            guard entry.length > 0 else { continue }
            if let current = pending, current.entry == entry, verse.number > 0 {
                pending?.record.last = verse
                continue
            }
            if let done = pending { each(done.record) }
            pending = nil
            guard let bytes = store.bytes(of: entry) else {
                faults.record("record out of range", at: "\(verse.osis) in \(testament.rawValue)")
                continue
            }
            pending = (entry, Record(verse: verse, last: verse, bytes: bytes))
        }
        if let done = pending { each(done.record) }
        if index.count < verses.count {
            faults.record(
                "index shorter than its versification",
                at: "\(testament.rawValue): \(index.count) of \(verses.count) records")
        }
        for block in store.damagedBlocks.sorted() {
            faults.record("damaged block", at: "\(testament.rawValue) block \(block)")
        }
    }
}
