/// Inputs for the reader, made from a seed: random bytes, references, and references with bytes changed.
struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % count
    }

    private static let pieces: [[UInt8]] = [
        "Gen", "Genesis ", "Exod. ", "1 Sam ", "II Kings ", "First Corinthians ", "Jude ", "Ps ", "Psalm ", "Jud ",
        "Song of ",
        "Obad", "Ps. xxiii. ", "Is ", "Acts ", "Rev", "3 John ", "23rd Psalm", "1:1", "3:16", "32", "151", "0", "999",
        "1000",
        "4a", ":", ".", ",", ";", "-", "–", "—", "‑", " to ", " and ", " cf. ", "ff", " f.", " v. ", "vv.", " chapter ",
        "ch.",
        " of ", "title", "ibid. ", "(", ")", "[", "]", " ", "\n", "\n\n", "\u{A0}", "<sup>", "</sup>", "**", "_",
        "&nbsp;",
        "NIV", "１２", "²", "章", "節", "創", "三", "十六", "בראשית ", "ט״ו", "א׳ ", "Быт ", "Jn", "e", "é", "the ", "am",
        " pm", "$", "%", "1", "2", "3", "9",
    ].map { Array($0.utf8) }

    /// The next input: a third random bytes, a third pieces of references, a third pieces with bytes changed.
    mutating func input() -> [UInt8] {
        let kind = next(3)
        if kind == 0 { return (0..<next(48)).map { _ in UInt8(next(256)) } }
        // Half begin as references do: with a name and a number.
        var bytes = next(2) == 0 ? Self.pieces[next(15)] + Self.pieces[17 + next(5)] : []
        for _ in 0..<1 + next(10) { bytes += Self.pieces[next(Self.pieces.count)] }
        guard kind == 2 else { return bytes }
        for _ in 0..<1 + next(4) where !bytes.isEmpty {
            let place = next(bytes.count)
            switch next(3) {
            case 0: bytes[place] = UInt8(next(256))
            case 1: bytes.remove(at: place)
            default: bytes.insert(UInt8(next(256)), at: place)
            }
        }
        return bytes
    }
}
