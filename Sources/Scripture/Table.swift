internal import CTables

/// A text table compiled into the program; see `Sources/CTables/data`.
package struct Table {
    package let text: String

    /// - Parameter name: a file name in `Sources/CTables/data`. An unknown name gives an empty table.
    package init(named name: String) {
        let table = unsafe ctable_named(name)
        let bytes = unsafe UnsafeBufferPointer(start: table.bytes, count: table.count)
        text = unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// A table that is no text, as its bytes; empty where the name is unknown.
    package static func bytes(named name: String) -> [UInt8] {
        let table = unsafe ctable_named(name)
        return unsafe [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.count))
    }

    /// The file names of all tables, in the order of `Sources/CTables/tables.c`.
    static var allNames: [String] {
        (0..<ctable_count()).map { unsafe String(cString: ctable_at($0).name) }
    }

    /// The lines that carry data: comments (`#`) and empty lines are left out.
    package var lines: some Sequence<Substring> {
        text.utf8.split(separator: UInt8(ascii: "\n")).lazy.map(Substring.init).filter {
            !$0.utf8.starts(with: "#".utf8)
        }
    }
}
