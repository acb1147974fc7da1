/// Which words of a verse render which words of the original: the part of an edition's tagging that the index keeps
/// beside each verse (`docs/formats/text-index.md`).
public struct TaggedWord: Hashable, Sendable {
    /// The first of its words in the verse, from 0.
    public var start: Int
    /// How many words it covers; 0 where the translation leaves the word out.
    public var count: Int
    /// The Strong's numbers, the chief one first.
    public var strongs: [StrongsNumber]

    package init(start: Int, count: Int, strongs: [StrongsNumber]) {
        self.start = start
        self.count = count
        self.strongs = strongs
    }

    /// Writes it after others of its verse.
    package func append(to bytes: inout [UInt8]) {
        Self.append(start, to: &bytes)
        Self.append(count, to: &bytes)
        Self.append(strongs.count, to: &bytes)
        for number in strongs {
            let letter = number.suffix.flatMap(\.asciiValue).map { Int($0) - 96 } ?? 0
            Self.append((number.number << 5 | letter) << 1 | (number.language == .hebrew ? 1 : 0), to: &bytes)
        }
    }

    /// The tagged words kept beside a verse. Bytes that cannot be theirs end the list.
    package static func list(_ bytes: [UInt8]) -> [TaggedWord] {
        var words: [TaggedWord] = []
        var offset = 0
        while let start = number(bytes, &offset), let count = number(bytes, &offset),
            let size = number(bytes, &offset), size <= bytes.count
        {
            var strongs: [StrongsNumber] = []
            for _ in 0..<size {
                guard let stored = number(bytes, &offset) else { return words }
                let letter = stored >> 1 & 31
                strongs.append(
                    StrongsNumber(
                        stored & 1 == 1 ? .hebrew : .greek, stored >> 6,
                        suffix: letter == 0 ? nil : Character(Unicode.Scalar(UInt8(96 + letter)))))
            }
            words.append(TaggedWord(start: start, count: count, strongs: strongs))
        }
        return words
    }

    /// Seven bits a byte, the low ones first, the high bit set where more follow.
    private static func append(_ value: Int, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 128 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func number(_ bytes: [UInt8], _ offset: inout Int) -> Int? {
        var value = 0
        var shift = 0
        while offset < bytes.count, shift < 56 {
            let byte = bytes[offset]
            offset += 1
            value |= Int(byte & 127) << shift
            if byte < 128 { return value }
            shift += 7
        }
        return nil
    }
}
