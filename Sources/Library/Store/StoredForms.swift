internal import Philology
internal import Scripture

// How values are written in a column, and read back.

extension StrongsNumber {
    /// The number as an integer column: Hebrew as it is, Greek from 100,000; extension letters dropped.
    var stored: Int { language == .hebrew ? number : Self.greek + number }

    init(stored: Int) {
        self = stored < Self.greek ? StrongsNumber(.hebrew, stored) : StrongsNumber(.greek, stored - Self.greek)
    }

    private static let greek = 100_000

    static func list(_ text: String) -> [StrongsNumber] {
        text.split(separator: " ").compactMap { StrongsNumber($0) }
    }
}

extension Sequence<StrongsNumber> {
    var storedList: String { map(\.description).joined(separator: " ") }
}

extension [VerseText.Span] {
    /// Per span a kind byte, then start and length as little-endian 16-bit numbers.
    var stored: [UInt8] {
        flatMap { span -> [UInt8] in
            let start = UInt16(clamping: span.range.lowerBound)
            let length = UInt16(clamping: span.range.count)
            return [
                span.kind.rawValue, UInt8(truncatingIfNeeded: start), UInt8(truncatingIfNeeded: start >> 8),
                UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8),
            ]
        }
    }

    init(stored bytes: [UInt8]) {
        self = stride(from: 0, to: bytes.count - bytes.count % 5, by: 5).compactMap { at in
            guard let kind = VerseText.Span.Kind(rawValue: bytes[at]) else { return nil }
            let start = Int(bytes[at + 1]) | Int(bytes[at + 2]) << 8
            let length = Int(bytes[at + 3]) | Int(bytes[at + 4]) << 8
            return VerseText.Span(kind, start..<start + length)
        }
    }
}

extension Passage {
    /// The passage in the numbering that references are stored in; itself where it has no place there.
    var inStoredNumbering: Passage { versification.map(self, to: .eng) ?? self }
}
