/// How a sentence of a commentator is written, by its bytes.
struct SentenceShape {
    private let sentence: String
    private let bytes: [UInt8]

    init(_ sentence: String) {
        self.sentence = sentence
        bytes = Array(sentence.utf8)
    }

    /// Whether it can stand alone: it begins with a capital, closes what it opens, and is more than a list of references.
    var isWhole: Bool {
        guard let first = sentence.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase,
            bytes.last != UInt8(ascii: ":"), closesWhatItOpens, !hasReferenceSigns, !isSaid
        else { return false }
        let words = bytes.split(separator: UInt8(ascii: " "))
        return words.count { $0.contains { 48...57 ~= $0 } } * 6 <= words.count
    }

    /// Whether brackets and quotation marks stand in pairs. Of single marks those that close a clause must have been
    /// opened; in some sources the opening ones are lost.
    private var closesWhatItOpens: Bool {
        var brackets = 0
        var quotationMarks = 0
        var openedSingle = 0
        var previous = UInt8(ascii: " ")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "("): brackets += 1
            case UInt8(ascii: ")"): brackets -= 1
            case UInt8(ascii: "\""): quotationMarks += 1
            case UInt8(ascii: "'"):
                switch previous {
                case UInt8(ascii: " "): openedSingle += 1
                case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
                    openedSingle -= 1
                default: break
                }
            default: break
            }
            previous = byte
        }
        return brackets == 0 && quotationMarks % 2 == 0 && openedSingle >= 0
    }

    /// Whether it has what stands among references only: a number sign, `(Cf`, a bracket after a stop, a lone semicolon.
    private var hasReferenceSigns: Bool {
        bytes.indices.contains { at in
            switch bytes[at] {
            case UInt8(ascii: "#"): true
            case UInt8(ascii: "("): bytes[..<at].hasSuffix(". ") || bytes[(at + 1)...].starts(with: "Cf".utf8)
            case UInt8(ascii: ";"): bytes[..<at].last == UInt8(ascii: " ")
            default: false
            }
        }
    }

    /// Whether most of it stands between quotation marks: the verse once more.
    private var isSaid: Bool {
        let mark = UInt8(ascii: "\"")
        guard bytes.contains(mark) else { return false }
        let parts = sentence.utf8.split(separator: mark, omittingEmptySubsequences: false).map {
            WordRuns.of(Substring($0)).count
        }
        let quoted = parts.enumerated().reduce(0) { $0 + ($1.offset % 2 == 1 ? $1.element : 0) }
        return quoted * 2 > parts.reduce(0, +)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
