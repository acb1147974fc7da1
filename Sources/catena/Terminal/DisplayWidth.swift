extension StringProtocol {
    /// How many columns a terminal gives the text: points, accents and control sequences take none, East Asian wide
    /// letters two.
    package var columns: Int {
        var columns = 0
        var isInSequence = false
        for scalar in unicodeScalars {
            if isInSequence {
                // An SGR sequence ends with its first letter.
                if scalar.properties.isAlphabetic { isInSequence = false }
            } else if scalar == "\u{1b}" {
                isInSequence = true
            } else {
                columns += scalar.columns
            }
        }
        return columns
    }

    /// The text followed by spaces up to the given column; unchanged where it is as wide already.
    package func padded(to width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(0, width - columns))
    }

    /// As much of the beginning as fits, with an ellipsis where something is cut. For text without control sequences.
    package func truncated(to width: Int) -> String {
        guard columns > width else { return String(self) }
        guard width > 0 else { return "" }
        var kept = ""
        var room = width - 1
        for character in self {
            room -= String(character).columns
            if room < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// Lines of at most `width` columns, broken at spaces, the second and later ones indented. A word wider than a
    /// line stands alone on its own.
    package func wrapped(to width: Int, indent: String = "") -> String {
        var lines: [String] = []
        var line = ""
        var lineColumns = 0
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let wordColumns = word.columns
            if lineColumns > 0, lineColumns + 1 + wordColumns > width {
                lines.append(line)
                line = indent + word
                lineColumns = indent.columns + wordColumns
            } else {
                if lineColumns > 0 || !line.isEmpty { line += " " }
                lineColumns += (lineColumns > 0 ? 1 : 0) + wordColumns
                line += word
            }
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    fileprivate var columns: Int {
        if value < 0x20 || value == 0x7f { return 0 }
        if value < 0x300 { return value == 0xad ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
            0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
            return 2
        default: return 1
        }
    }
}
