/// Where a manuscript asks the checker to say nothing, in comments of its own markup:
/// `<!-- catena: ignore misquotation -->`, `% catena: ignore`, `[catena: ignore-file citation-style]`.
struct Silences {
    private struct Silence {
        /// `nil` for every rule.
        var rules: Set<String>?
        /// Bytes of the file.
        var file: Range<Int>
    }

    private var silences: [Silence] = []

    init(_ text: ManuscriptText) {
        for remark in text.remarks {
            guard let order = Order(remark.text) else { continue }
            let range: Range<Int>
            switch order.extent {
            case .file: range = 0..<Int.max
            case .here: range = Self.extent(of: remark, in: text)
            }
            silences.append(Silence(rules: order.rules, file: range))
        }
    }

    /// Whether nothing is to be said of the finding.
    func cover(_ finding: Finding, in text: ManuscriptText) -> Bool {
        guard !silences.isEmpty else { return false }
        let place = text.origin.file(finding.range)
        return silences.contains { silence in
            silence.file.lowerBound < max(place.upperBound, place.lowerBound + 1)
                && place.lowerBound < silence.file.upperBound && silence.rules?.contains(finding.rule) != false
        }
    }

    /// The block that the remark stands in, or where it stands between two, the one that follows.
    private static func extent(of remark: TextRemark, in text: ManuscriptText) -> Range<Int> {
        var next: Range<Int>?
        for block in text.blocks {
            let file = text.origin.file(block.range)
            if file.lowerBound <= remark.file.lowerBound, remark.file.lowerBound <= file.upperBound { return file }
            if file.lowerBound >= remark.file.upperBound, file.lowerBound < next?.lowerBound ?? .max { next = file }
        }
        return next ?? remark.file
    }

    private struct Order {
        enum Extent {
            case here, file
        }

        var extent: Extent
        var rules: Set<String>?

        init?(_ text: String) {
            let words = text.split { $0.isWhitespace || $0 == "," }
            guard words.first == "catena:", words.count > 1 else { return nil }
            switch words[1] {
            case "ignore": extent = .here
            case "ignore-file": extent = .file
            default: return nil
            }
            rules = words.count > 2 ? Set(words[2...].map(String.init)) : nil
        }
    }
}
