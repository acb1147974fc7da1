internal import Philology

/// The words of a text as numbers, with where they stand and the signs between them that bear on quotations.
///
/// Words are those of ``WordScanner``. Plain letters take the quick way; what is beyond ASCII asks it.
package struct ProseWords: Sendable {
    package private(set) var numbers: [UInt32] = []
    private(set) var starts: [UInt32] = []
    private(set) var ends: [UInt32] = []
    private(set) var signs: [ProseSign] = []

    package var count: Int { numbers.count }

    /// The bytes of a word.
    package func range(_ word: Int) -> Range<Int> { Int(starts[word])..<Int(ends[word]) }

    /// The bytes from the first word of a run to its last.
    func range(_ words: Range<Int>) -> Range<Int> {
        guard !words.isEmpty else {
            let place = words.lowerBound < count ? Int(starts[words.lowerBound]) : ends.last.map(Int.init) ?? 0
            return place..<place
        }
        return Int(starts[words.lowerBound])..<Int(ends[words.upperBound - 1])
    }

    /// The words that begin in a range of bytes.
    /// - Complexity: O(log words).
    func words(in bytes: Range<Int>) -> Range<Int> {
        let first = firstWord(from: bytes.lowerBound)
        return first..<max(first, firstWord(from: bytes.upperBound))
    }

    /// The first word that begins at or after a byte.
    func firstWord(from byte: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter bytes: UTF-8; what is not well-formed divides words.
    package init(_ bytes: [UInt8]) {
        numbers.reserveCapacity(bytes.count / 5)
        starts.reserveCapacity(bytes.count / 5)
        ends.reserveCapacity(bytes.count / 5)
        let text = bytes.span
        var place = 0
        while place < text.count {
            let byte = text[place]
            if Self.isLetter(byte) {
                place = addWord(text, from: place)
            } else if byte == 0x20 || byte == 0x2C {
                place += 1
            } else if byte < 0x80 {
                place = addSign(text, byte, at: place)
            } else {
                place = addBeyondASCII(text, at: place)
            }
        }
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

    /// Reads the word at `start`, which begins with an ASCII letter, and gives the place after it.
    @inline(__always)
    private mutating func addWord(_ text: Span<UInt8>, from start: Int) -> Int {
        var hash = WordHash.start
        var place = start
        while place < text.count {
            let byte = text[place]
            if Self.isLetter(byte) {
                hash = WordHash.add(byte | 0x20, to: hash)
                place += 1
            } else if byte == 0x27 {
                guard place + 1 < text.count else { break }
                let next = text[place + 1]
                if next >= 0x80 { return addAnyWord(text, from: start) }
                if !Self.isLetter(next) { break }
                place += 1
            } else if byte < 0x80 {
                break
            } else {
                // In general punctuation only the raised comma goes on with a word; of the rest, spaces, dashes and
                // the other quotation marks end it.
                guard byte == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else {
                    return addAnyWord(text, from: start)
                }
                let last = text[place + 2]
                if last == 0x99 {
                    guard place + 3 < text.count else { break }
                    let next = text[place + 3]
                    if next >= 0x80 { return addAnyWord(text, from: start) }
                    if !Self.isLetter(next) { break }
                    place += 3
                } else if (0x90...0x95).contains(last) || last == 0x9C || last == 0x9D || last == 0xA6 {
                    break
                } else {
                    return addAnyWord(text, from: start)
                }
            }
        }
        add(WordHash.finish(hash), start, place)
        return place
    }

    private mutating func addAnyWord(_ text: Span<UInt8>, from start: Int) -> Int {
        guard let word = WordScanner.word(in: text, at: start) else { return start + 1 }
        add(WordHash.of(text, word), word.lowerBound, word.upperBound)
        return word.upperBound
    }

    @inline(__always)
    private mutating func add(_ number: UInt32, _ start: Int, _ end: Int) {
        numbers.append(number)
        starts.append(UInt32(truncatingIfNeeded: start))
        ends.append(UInt32(truncatingIfNeeded: end))
    }

    // MARK: Signs

    private mutating func sign(_ kind: ProseSign.Kind, _ start: Int, _ length: Int) {
        signs.append(
            ProseSign(kind: kind, start: UInt32(start), length: UInt32(length), word: UInt32(numbers.count)))
    }

    private mutating func addSign(_ text: Span<UInt8>, _ byte: UInt8, at place: Int) -> Int {
        switch byte {
        case 0x22: sign(.double, place, 1)
        case 0x27: sign(.single, place, 1)
        case 0x5B: sign(.openBracket, place, 1)
        case 0x5D: sign(.closeBracket, place, 1)
        case 0x2E:
            let end = Self.endOfEllipsis(text, place)
            if end > place + 1 {
                sign(.ellipsis, place, end - place)
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

    private mutating func addBeyondASCII(_ text: Span<UInt8>, at place: Int) -> Int {
        let (scalar, length) = text.scalarOrReplacement(at: place)
        switch scalar {
        case 0x201C, 0x201E, 0x201F: sign(.openDouble, place, length)
        case 0x201D: sign(.closeDouble, place, length)
        case 0x2018, 0x201A: sign(.openSingle, place, length)
        case 0x2019: sign(.closeSingle, place, length)
        case 0xAB, 0x2039: sign(.openGuillemet, place, length)
        case 0xBB, 0x203A: sign(.closeGuillemet, place, length)
        case 0x2026: sign(.ellipsis, place, length)
        default:
            if let word = WordScanner.word(in: text, at: place) {
                add(WordHash.of(text, word), word.lowerBound, word.upperBound)
                return word.upperBound
            }
        }
        return place + length
    }
}

extension Span where Element == UInt8 {
    /// The scalar whose encoding starts at `offset`, and its length; U+FFFD of length 1 where none does.
    func scalarOrReplacement(at offset: Int) -> (value: UInt32, length: Int) {
        let first = self[offset]
        let length = first < 0x80 ? 1 : first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
        if first < 0x80 { return (UInt32(first), 1) }
        guard length > 1, offset + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in offset + 1..<offset + length {
            let byte = self[next]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }
}
