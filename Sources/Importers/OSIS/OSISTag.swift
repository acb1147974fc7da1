internal import Philology

/// What a `w` element says of its word: `lemma="strong:H0853 strong:H01254" morph="strongMorph:TH8804"`.
struct OSISTag {
    private(set) var strongs: [StrongsNumber] = []
    private(set) var lemma = ""
    private(set) var morphology = ""

    var isEmpty: Bool { strongs.isEmpty && lemma.isEmpty && morphology.isEmpty }

    init(_ attributes: MarkupAttributes) {
        for part in (attributes["lemma"] ?? "").utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
            if let number = StrongsNumber(part) {
                if !strongs.contains(number) { strongs.append(number) }
            } else if let colon = part.firstIndex(of: ":") {
                if part[..<colon] == "lemma" { lemma = String(part[part.index(after: colon)...]) }
            }
        }
        morphology = attributes["morph"] ?? ""
        if strongs.count > 1, let chief = strongs.firstIndex(where: { !Self.isGrammar($0) }), chief > 0 {
            strongs.insert(strongs.remove(at: chief), at: 0)
        }
    }

    /// Numbers that mark grammar rather than a word: the object marker, the article, and the particles above 9000.
    private static func isGrammar(_ number: StrongsNumber) -> Bool {
        switch number.language {
        case .hebrew: number.number == 853 || number.number >= 9000
        case .greek: number.number == 3588
        }
    }
}
