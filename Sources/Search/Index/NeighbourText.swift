internal import TextIndex

/// What leads from verse to verse, on its way into the index and out of it.
///
/// A verse's payload is its prominence in two bytes, then five for each neighbour: place, share (each two bytes, the low one
/// first, a share in 65,535ths) and kinds.
enum NeighbourText {
    /// The text's name, which no edition can have.
    static let name = "#neighbours"
    static let kind = "neighbours"
    /// How many neighbours a verse keeps.
    static let most = 64

    static func writer(_ rows: NeighbourRows) -> TextWriter {
        var writer = TextWriter(name: name, properties: [("kind", kind)])
        for place in rows.keys.indices {
            writer.beginDocument(key: rows.keys[place], commonKey: rows.keys[place], text: [])
            var payload: [UInt8] = []
            append(rows.prominence[place], to: &payload)
            for neighbour in rows.row(place, most: most) {
                payload.append(UInt8(truncatingIfNeeded: neighbour.place))
                payload.append(UInt8(truncatingIfNeeded: neighbour.place >> 8))
                append(neighbour.share, to: &payload)
                payload.append(neighbour.kinds.rawValue)
            }
            writer.addPayload(payload)
        }
        return writer
    }

    static func prominence(_ payload: [UInt8]) -> Double {
        payload.count < 2 ? 0 : Double(number(payload, 0)) / 65_535
    }

    static func neighbours(_ payload: [UInt8]) -> [Neighbour] {
        guard payload.count >= 7 else { return [] }
        var neighbours: [Neighbour] = []
        neighbours.reserveCapacity(payload.count / 5)
        var at = 2
        while at + 5 <= payload.count {
            neighbours.append(
                Neighbour(
                    place: number(payload, at), share: Double(number(payload, at + 2)) / 65_535,
                    kinds: Neighbour.Kinds(rawValue: payload[at + 4])))
            at += 5
        }
        return neighbours
    }

    private static func append(_ share: Double, to payload: inout [UInt8]) {
        let value = UInt16(max(0, min(1, share)) * 65_535)
        payload.append(UInt8(truncatingIfNeeded: value))
        payload.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    private static func number(_ payload: [UInt8], _ at: Int) -> Int {
        Int(payload[at]) | Int(payload[at + 1]) << 8
    }
}
