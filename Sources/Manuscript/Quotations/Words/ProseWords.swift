internal import Philology
internal import TextIndex

/// The words of a text as numbers, with where they stand and the signs between them that bear on quotations.
///
/// Words are those of ``WordScanner``. Plain letters take the quick way; what is beyond ASCII asks it.
package struct ProseWords: Sendable {
    private let bytes: [UInt8]
    package let numbers: [UInt32]
    let starts: [UInt32]
    let signs: [ProseSign]
    /// The words that begin with a digit, in order.
    let figures: [UInt32]
    package var count: Int { numbers.count }

    /// The bytes of a word.
    package func range(_ word: Int) -> Range<Int> { Int(starts[word])..<end(of: word) }

    /// Where a word ends: most words' ends are never asked for, so none are kept.
    func end(of word: Int) -> Int {
        let start = Int(starts[word])
        let text = bytes.span
        let read = Self.isLetter(text[start]) ? Self.word(text, from: start) : Self.anyWord(text, from: start)
        return read?.end ?? start
    }

    /// The bytes from the first word of a run to its last.
    func range(_ words: Range<Int>) -> Range<Int> {
        guard !words.isEmpty else {
            let place = words.lowerBound < count ? Int(starts[words.lowerBound]) : count > 0 ? end(of: count - 1) : 0
            return place..<place
        }
        return Int(starts[words.lowerBound])..<end(of: words.upperBound - 1)
    }

    /// The words that begin in a range of bytes.
    /// - Complexity: O(log words).
    func words(in bytes: Range<Int>) -> Range<Int> { words(in: bytes, near: count / 2) }

    /// The words that begin in each of some ranges, which are sought from the one before on.
    func words(inEach ranges: [Range<Int>]) -> [Range<Int>] {
        var near = 0
        return ranges.map { range in
            let found = words(in: range, near: near)
            near = found.upperBound
            return found
        }
    }

    private func words(in bytes: Range<Int>, near word: Int) -> Range<Int> {
        let first = firstWord(from: bytes.lowerBound, near: word)
        return first..<max(first, firstWord(from: bytes.upperBound, near: first))
    }

    /// The first word that begins at or after a byte, sought in growing steps around a word.
    private func firstWord(from byte: Int, near word: Int) -> Int {
        var (low, high) = (word, word)
        var step = 1
        while low > 0, Int(starts[low - 1]) >= byte {
            high = low - 1
            low = max(0, low - step)
            step <<= 1
        }
        while high < count, Int(starts[high]) < byte {
            low = high + 1
            high = min(count, high + step)
            step <<= 1
        }
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter bytes: UTF-8; what is not well-formed divides words.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A word and what follows it have some six bytes in English.
        let room = bytes.count / 5 + 16
        var numbers: [UInt32] = []
        var starts: [UInt32] = []
        var figures: [UInt32] = []
        var signs = ProseSigns()
        var place = 0
        while place < bytes.count {
            let before = numbers.count
            numbers.append(addingCapacity: room) { numbers in
                starts.append(addingCapacity: room) { starts in
                    place = Self.read(bytes.span, from: place, &numbers, &starts, before, &figures, &signs)
                }
            }
        }
        self.numbers = numbers
        self.starts = starts
        self.figures = figures
        self.signs = signs.all
    }

    /// Reads on until the text ends or there is no room for another word, and gives the place where it stopped.
    /// - Parameter before: how many words have been read.
    private static func read(
        _ text: Span<UInt8>, from start: Int, _ numbers: inout OutputSpan<UInt32>, _ starts: inout OutputSpan<UInt32>,
        _ before: Int, _ figures: inout [UInt32], _ signs: inout ProseSigns
    ) -> Int {
        let last = text.count - 8
        var count = before
        let room = before + numbers.freeCapacity
        var place = start
        while place < text.count, count < room {
            if place <= last {
                let eight = EightLetters(text.eight(at: place))
                if eight.beginWord, !eight.areAll {
                    let bits = eight.bits
                    let next = eight.byte(after: bits)
                    if next < 0x80, next != 0x27 {
                        let letters = eight.small(bits)
                        numbers.append(WordHash.finish(WordHash.add(letters, to: WordHash.start)))
                        starts.append(UInt32(truncatingIfNeeded: place))
                        // A digit has no bit 6.
                        if letters & 0x40 == 0 { figures.append(UInt32(truncatingIfNeeded: count)) }
                        count &+= 1
                        place &+= Int(truncatingIfNeeded: bits >> 3) &+ (next == 0x20 ? 1 : 0)
                        continue
                    }
                }
            }
            let byte = text[place]
            var word: (number: UInt32, end: Int)?
            if isLetter(byte) {
                word = Self.word(text, from: place)
            } else if byte == 0x20 || byte == 0x2C {
                place &+= 1
                continue
            } else if byte < 0x80 {
                place = signs.add(text, byte, at: place, count)
                continue
            } else {
                let length = signs.addBeyondASCII(text, at: place, count)
                word = length == 0 ? Self.anyWord(text, from: place) : nil
                if word == nil {
                    place += max(length, text.scalarOrReplacement(at: place).length)
                    continue
                }
            }
            guard let word else { continue }
            numbers.append(word.number)
            starts.append(UInt32(truncatingIfNeeded: place))
            if byte &- 0x30 < 10 { figures.append(UInt32(truncatingIfNeeded: count)) }
            count &+= 1
            place = word.end
        }
        return place
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

    /// The word at `start`, which begins with an ASCII letter, and the place after it.
    private static func word(_ text: Span<UInt8>, from start: Int) -> (number: UInt32, end: Int) {
        var hash = WordHash()
        var place = start
        while place &+ 8 <= text.count {
            let eight = EightLetters(text.eight(at: place))
            if eight.areAll {
                hash.add(eight: eight.allSmall)
                place &+= 8
                continue
            }
            let bits = eight.bits
            let next = eight.byte(after: bits)
            if next < 0x80, next != 0x27 {
                return (hash.finished(with: eight.small(bits)), place &+ Int(truncatingIfNeeded: bits >> 3))
            }
            break
        }
        while place < text.count {
            let byte = text[place]
            if isLetter(byte) {
                hash.add(byte | 0x20)
                place += 1
            } else if byte == 0x27 {
                guard place + 1 < text.count else { break }
                let next = text[place + 1]
                if next >= 0x80 { return anyWord(text, from: start) ?? (hash.finished(), place) }
                if !isLetter(next) { break }
                place += 1
            } else if byte < 0x80 {
                break
            } else {
                // In general punctuation only the raised comma goes on with a word; of the rest, spaces, dashes and
                // the other quotation marks end it.
                guard byte == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else {
                    return anyWord(text, from: start) ?? (hash.finished(), place)
                }
                let last = text[place + 2]
                if last == 0x99 {
                    guard place + 3 < text.count else { break }
                    let next = text[place + 3]
                    if next >= 0x80 { return anyWord(text, from: start) ?? (hash.finished(), place) }
                    if !isLetter(next) { break }
                    place += 3
                } else if (0x90...0x95).contains(last) || last == 0x9C || last == 0x9D || last == 0xA6 {
                    break
                } else {
                    return anyWord(text, from: start) ?? (hash.finished(), place)
                }
            }
        }
        return (hash.finished(), place)
    }

    /// The word of any script at `start`, and the place after it; `nil` where none begins there.
    private static func anyWord(_ text: Span<UInt8>, from start: Int) -> (number: UInt32, end: Int)? {
        WordScanner.word(in: text, at: start).map { (WordHash.of(text, $0), $0.upperBound) }
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
