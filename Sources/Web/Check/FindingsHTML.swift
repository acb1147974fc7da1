internal import Scripture
internal import Study

/// A text with what is found wrong in it underlined where it stands, each paragraph with its findings beside it.
struct FindingsHTML {
    let text: String
    let findings: [ShownFinding]

    var html: HTML {
        let bytes = Array(text.utf8)
        var rows: [(range: Range<Int>, notes: [ShownFinding])] = []
        var rest = findings[...]
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
            var notes: [ShownFinding] = []
            while let next = rest.first, next.range.lowerBound < end || end == bytes.count {
                notes.append(next)
                rest = rest.dropFirst()
            }
            // Lines without findings stand together.
            if notes.isEmpty, let last = rows.last, last.notes.isEmpty {
                rows[rows.count - 1].range = last.range.lowerBound..<end
            } else {
                rows.append((start..<end, notes))
            }
            start = end
        }
        let parts = rows.map { range, notes -> HTML in
            let beside: HTML = notes.isEmpty ? .none : "<ul class=\"beside-text\">\(notes.map(Self.note))</ul>"
            return "<div class=\"row\"><div class=\"words\" dir=\"auto\">\(marked(range, bytes))</div>\(beside)</div>"
        }
        return "<div class=\"checked\">\(parts)</div>"
    }

    /// A part of the text, cut where findings begin and end.
    private func marked(_ range: Range<Int>, _ bytes: [UInt8]) -> HTML {
        let here = findings.filter { $0.range.overlaps(range) }
        var cuts = Set([range.lowerBound, range.upperBound])
        for finding in here { cuts.formUnion([finding.range.lowerBound, finding.range.upperBound]) }
        let places = cuts.filter { range.lowerBound <= $0 && $0 <= range.upperBound }.sorted()
        var result: HTML = .none
        for (start, end) in zip(places, places.dropFirst()) {
            let words: HTML = "\(String(decoding: bytes[start..<end], as: UTF8.self))"
            // Of several the shortest, which is the nearest.
            let over = here.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
                .min { $0.range.count < $1.range.count }
            if let over {
                result += "<a class=\"finding \(over.severity)\" href=\"#finding-\(over.number)\">\(words)</a>"
            } else {
                result += words
            }
        }
        return result
    }

    private static func note(_ finding: ShownFinding) -> HTML {
        let evidence: HTML = finding.evidence.map { "<span class=\"evidence\">\(difference($0))</span>" } ?? .none
        let choice: HTML =
            finding.fix.map { fix in
                let words: HTML = fix.text.isEmpty ? "Take it out" : "Write “\(fix.text)”"
                return """
                    <label class="choice"><input type="checkbox" name="fix" value="\(finding.fingerprint)"\
                    \(fix.isSafe ? " checked" as HTML : .none)> \(words)</label>
                    """
            } ?? .none
        return """
            <li id="finding-\(finding.number)" class="\(finding.severity)"><b>\(finding.severity)</b> \
            <span class="rule">\(finding.rule)</span><br>\(message(finding))\(evidence)\(choice)</li>
            """
    }

    /// The message as a sentence whose passages are links; after one that names none, the passage that is cited.
    private static func message(_ finding: ShownFinding) -> HTML {
        let bytes = Array((finding.message.prefix(1).uppercased() + finding.message.dropFirst() + ".").utf8)
        var result: HTML = .none
        var place = 0
        for reference in ReferenceReader().references(in: bytes) where reference.problem == nil {
            guard let passage = reference.passage, let link = words(passage, reference.range, bytes) else { continue }
            result += "\(String(decoding: bytes[place..<reference.range.lowerBound], as: UTF8.self))\(link)"
            place = reference.range.upperBound
        }
        result += "\(String(decoding: bytes[place...], as: UTF8.self))"
        guard place == 0, let cited = finding.citation.flatMap({ Passage(osis: $0) }) else { return result }
        let name = Array(cited.name.utf8)
        let link: HTML = words(cited, name.indices, name).map { " \($0)" } ?? .none
        return result + link
    }

    /// Words that lead to a passage, where there is such a one.
    private static func words(_ passage: Passage, _ range: Range<Int>, _ bytes: [UInt8]) -> HTML? {
        guard let passage = passage.versification.map(passage, to: .eng), Versification.eng.contains(passage.first),
            Versification.eng.contains(passage.last)
        else { return nil }
        return "<a href=\"\(Address.read(passage))\">\(String(decoding: bytes[range], as: UTF8.self))</a>"
    }

    /// What is written and what the edition has, `[-so-]{+thus+}`, as what is left out and what is put in.
    private static func difference(_ text: String) -> HTML {
        var result: HTML = .none
        var rest = text[...]
        let marks: [(open: String, close: String, tag: HTML)] = [("[-", "-]", "del"), ("{+", "+}", "ins")]
        while let start = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
            let tail = rest[start...]
            guard let mark = marks.first(where: { tail.hasPrefix($0.open) }),
                let end = Self.place(of: mark.close, in: tail)
            else {
                result += "\(String(rest[...start]))"
                rest = rest[rest.index(after: start)...]
                continue
            }
            let words = String(tail[tail.index(tail.startIndex, offsetBy: 2)..<end])
            result += "\(String(rest[..<start]))<\(mark.tag)>\(words)</\(mark.tag)>"
            rest = tail[tail.index(end, offsetBy: 2)...]
        }
        return result + "\(String(rest))"
    }

    private static func place(of mark: String, in text: Substring) -> Substring.Index? {
        text.indices.dropFirst(2).first { text[$0...].hasPrefix(mark) }
    }
}
