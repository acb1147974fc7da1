/// The signs between words that bear on quotations, as they are read.
struct ProseSigns: Sendable {
    private(set) var all: [ProseSign] = []

    private mutating func sign(_ kind: ProseSign.Kind, _ start: Int, _ length: Int, _ word: Int) {
        all.append(ProseSign(kind: kind, start: UInt32(start), length: UInt32(length), word: UInt32(word)))
    }

    /// Takes the sign at a place, if it is one, and gives the place after it.
    /// - Parameter word: how many words stand before it.
    mutating func add(_ text: Span<UInt8>, _ byte: UInt8, at place: Int, _ word: Int) -> Int {
        switch byte {
        case 0x22: sign(.double, place, 1, word)
        case 0x27: sign(.single, place, 1, word)
        case 0x5B: sign(.openBracket, place, 1, word)
        case 0x5D: sign(.closeBracket, place, 1, word)
        // A hyphen between spaces may stand for words left out, as in `For God so loved - that he gave`.
        case 0x2D where place > 0 && place + 1 < text.count && text[place - 1] == 0x20 && text[place + 1] == 0x20:
            sign(.ellipsis, place, 1, word)
        case 0x2E:
            let end = Self.endOfEllipsis(text, place)
            if end > place + 1 {
                sign(.ellipsis, place, end - place, word)
                return end
            }
        default: break
        }
        return place + 1
    }

    /// Past three or more dots, with spaces between them or without; `place + 1` where there are fewer.
    private static func endOfEllipsis(_ text: Span<UInt8>, _ place: Int) -> Int {
        var dots = 1
        var end = place + 1
        var next = end
        while next < text.count {
            if text[next] == 0x2E {
                dots += 1
                next += 1
                end = next
            } else if text[next] == 0x20, next == end {
                next += 1
            } else {
                break
            }
        }
        return dots >= 3 ? end : place + 1
    }

    /// How long the sign beyond ASCII at a place is; 0 where none is there.
    mutating func addBeyondASCII(_ text: Span<UInt8>, at place: Int, _ word: Int) -> Int {
        let (scalar, length) = text.scalarOrReplacement(at: place)
        switch scalar {
        case 0x201C, 0x201E, 0x201F: sign(.openDouble, place, length, word)
        case 0x201D: sign(.closeDouble, place, length, word)
        case 0x2018, 0x201A: sign(.openSingle, place, length, word)
        case 0x2019: sign(.closeSingle, place, length, word)
        case 0xAB, 0x2039: sign(.openGuillemet, place, length, word)
        case 0xBB, 0x203A: sign(.closeGuillemet, place, length, word)
        case 0x2026: sign(.ellipsis, place, length, word)
        default: return 0
        }
        return length
    }
}
