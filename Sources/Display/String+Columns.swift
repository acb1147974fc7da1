extension StringProtocol {
    /// How many columns a terminal gives the text, control sequences (SGR) left out; see ``DisplayWidth``.
    package var columns: Int {
        guard utf8.contains(0x1b) else { return DisplayWidth.of(self) }
        var plain = ""
        var isInSequence = false
        for scalar in unicodeScalars {
            if isInSequence {
                // Such a sequence ends with its first letter.
                if scalar.properties.isAlphabetic { isInSequence = false }
            } else if scalar == "\u{1b}" {
                isInSequence = true
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return DisplayWidth.of(plain)
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
