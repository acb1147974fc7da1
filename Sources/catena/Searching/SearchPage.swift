import Display
import Scripture
import Search
import TextIndex

/// Sets what a search found for a terminal.
struct SearchPage {
    private let style: Style
    private let width: Int

    init(terminal: Terminal) {
        style = Style(terminal)
        width = min(terminal.width, 120)
    }

    /// The verse with its name, what was found standing out.
    func verse(_ match: SearchMatch) -> String {
        let name = style(Self.name(match), .bold) + "  " + style(match.edition, .faint)
        return name + "\n" + ("  " + highlighted(match.text, match.ranges)).wrapped(to: width, indent: "  ")
    }

    /// The verse with what speaks for it.
    func meaning(_ match: MeaningMatch) -> String {
        let name =
            style("\(match.verse.book.osis) \(match.verse.chapter):\(match.verse.number)", .bold) + "  "
            + style(match.edition, .faint)
        let why = match.evidence.prefix(6).map { "\($0.kind.rawValue) \($0.text)" }.joined(separator: " · ")
        return name + "\n" + ("  " + match.text).wrapped(to: width, indent: "  ") + "\n"
            + style(("  " + why).truncated(to: width), .faint)
    }

    /// How each edition renders a number.
    func renderings(_ editions: [EditionRenderings], limit: Int) -> String {
        editions.map { edition in
            let total = edition.renderings.reduce(0) { $0 + $1.count }
            let head =
                style(edition.edition, .bold) + "  "
                + style(
                    "\(total) told\(edition.isEstimated ? " (estimated: this edition has no tags)" : ""), \(edition.untold) not",
                    .faint)
            let rows = edition.renderings.prefix(limit).map { String($0.count).leftPadded(to: 6) + "  " + $0.words }
            return ([head] + rows).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// A line for each place: what stands before, what was found, what comes after.
    func concordance(_ match: SearchMatch) -> String {
        let name = Self.name(match).padded(to: 22)
        let side = max(10, (width - 24) / 2)
        let bytes = Array(match.text.utf8)
        return match.ranges.map { range in
            let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
            let found = String(decoding: bytes[range], as: UTF8.self)
            let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
            let left = Self.tail(before, columns: side)
            let room = max(0, width - 24 - side - found.columns)
            return name + "  " + String(repeating: " ", count: max(0, side - left.columns)) + left
                + style(found, .bold, .yellow) + after.truncated(to: room)
        }.joined(separator: "\n")
    }

    /// A bar for each book.
    func distribution(_ books: [(book: Book, count: SearchCount)]) -> String {
        let most = books.map(\.count.occurrences).max() ?? 1
        let room = max(10, width - 30)
        return books.map { book, count in
            let eighths = max(1, count.occurrences * room * 8 / max(1, most))
            let bar =
                String(repeating: "█", count: eighths / 8) + (eighths % 8 > 0 ? String(Self.blocks[eighths % 8]) : "")
            return book.osis.padded(to: 8) + String(count.occurrences).leftPadded(to: 6) + " " + style(bar, .cyan)
        }.joined(separator: "\n")
    }

    func summary(_ results: SearchResults, shown: Range<Int>) -> String {
        var words = SearchAnswer.words(results.total)
        if results.counts.count == 1 {
            words += " in \(results.counts[0].edition)"
        } else {
            words += ": " + results.counts.map { "\($0.edition) \($0.count.verses)" }.joined(separator: ", ")
        }
        if shown.count < results.count, !shown.isEmpty {
            words += "; shown \(shown.lowerBound + 1) to \(shown.upperBound)"
        }
        return style(words, .faint)
    }

    private static let blocks: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    private static func name(_ match: SearchMatch) -> String {
        let verse = match.verse
        let number = verse.number == 0 ? "title" : String(verse.number)
        return "\(verse.book.osis) \(verse.chapter):\(number)"
    }

    private func highlighted(_ text: String, _ ranges: [Range<Int>]) -> String {
        guard style.isDressed else { return text }
        let bytes = Array(text.utf8)
        var result = ""
        var place = 0
        for range in ranges where range.lowerBound >= place {
            result += String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
            // Each word is dressed alone, so that lines may be broken between them.
            let words = String(decoding: bytes[range], as: UTF8.self).split(separator: " ")
            result += words.map { style($0, .bold, .yellow) }.joined(separator: " ")
            place = range.upperBound
        }
        return result + String(decoding: bytes[place...], as: UTF8.self)
    }

    /// As much of the end as fits.
    private static func tail(_ text: String, columns: Int) -> String {
        guard text.columns > columns else { return text }
        var kept: [Character] = []
        var room = columns - 1
        for character in text.reversed() {
            room -= String(character).columns
            if room < 0 { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }
}

extension String {
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - columns)) + self }
}
