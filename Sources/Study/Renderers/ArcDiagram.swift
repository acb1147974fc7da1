package import Patterns
package import Scripture

/// The parallels of a passage as arcs over the canon: a picture in SVG that needs nothing beside it.
///
/// The line is the canon, each book as long as it has verses. An arc is the heavier the nearer the parallel; its colour says what
/// kind it is. Light and dark follow the reader's setting.
package struct ArcDiagram {
    package struct Arc {
        var passage: Passage
        /// 0 to 1.
        var weight: Double
        var kind: LinkKind
        var name: String

        package init(passage: Passage, weight: Double, kind: LinkKind, name: String) {
            (self.passage, self.weight, self.kind, self.name) = (passage, weight, kind, name)
        }
    }

    var title: String
    var passage: Passage
    var arcs: [Arc]

    private let width = 1200.0
    private let margin = 40.0
    private let base = 470.0

    package init(title: String, passage: Passage, arcs: [Arc]) {
        self.title = title
        self.passage = passage
        self.arcs = arcs
    }

    /// The picture by itself, with its colours.
    package var svg: String {
        drawing(
            style:
                "<style>\(Self.colours)\n\(Self.style)</style>\n<rect class=\"ground\" width=\"1200\" height=\"640\"/>")
    }

    /// The picture to stand in a page that has ``style`` in its style sheet, under the class `arcs`.
    package var figure: String { drawing(style: "") }

    private func drawing(style: String) -> String {
        let canon = Canon.shared
        let kinds = LinkKind.allCases.filter { kind in arcs.contains { $0.kind == kind } }
        var lines = [
            """
            <svg class="arcs" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 640" role="img" aria-labelledby="title" font-family="Georgia, 'Times New Roman', serif">
            <title id="title">Parallels of \(escaped(title)) over the canon</title>
            \(style)
            <text class="head" x="40" y="46">\(escaped(title))</text>
            <text class="note" x="40" y="70">\(arcs.count) parallels over the canon; the heavier the arc, the nearer</text>
            """
        ]
        lines += legend(kinds)
        lines += books(canon)
        let own = place(canon.rows(of: passage), canon)
        // Among the best of a passage most are near: what is drawn is how they differ. The nearest last, so that they lie on top.
        let least = arcs.map(\.weight).min() ?? 0
        let spread = max((arcs.map(\.weight).max() ?? 1) - least, 0.01)
        for arc in arcs.sorted(by: { $0.weight < $1.weight }) {
            let to = place(canon.rows(of: arc.passage), canon)
            let radius = max(abs(to - own) / 2, 4)
            let height = min(radius * 0.86, 350)
            let nearness = (arc.weight - least) / spread
            lines.append(
                "<path class=\"arc k\(arc.kind.order)\" d=\"M\(figure(own)) \(figure(base))A\(figure(radius)) \(figure(height)) 0 0 \(to > own ? 1 : 0) \(figure(to)) \(figure(base))\" "
                    + "stroke-width=\"\(figure(0.8 + 2.8 * nearness * nearness))\" stroke-opacity=\"\(figure(0.3 + 0.6 * nearness))\">"
                    + "<title>\(escaped(arc.name)) — \(arc.kind.rawValue), \(min(99, Int((arc.weight * 100).rounded()))) %</title></path>"
            )
        }
        lines += labels(canon)
        lines.append("<circle class=\"own\" cx=\"\(figure(own))\" cy=\"\(figure(base))\" r=\"5\"/>")
        lines.append("</svg>\n")
        return lines.joined(separator: "\n")
    }

    private func place(_ rows: Range<Int>, _ canon: Canon) -> Double {
        let middle = Double(rows.lowerBound + rows.upperBound) / 2
        return margin + middle / Double(max(1, canon.count)) * (width - 2 * margin)
    }

    /// A block for each book; names where there is room.
    private func books(_ canon: Canon) -> [String] {
        var lines: [String] = []
        var end = -100.0
        for (number, book) in Book.allCases.prefix(66).enumerated() {
            guard let last = Versification.eng.lastVerse(of: book, chapter: Versification.eng.chapterCount(of: book))
            else { continue }
            let rows = canon.rows(
                of: Passage(
                    Verse(book, 1, 1), through: Verse(book, Versification.eng.chapterCount(of: book), last)))
            let from = place(rows.lowerBound..<rows.lowerBound, canon)
            let to = place(rows.upperBound..<rows.upperBound, canon)
            lines.append(
                "<rect class=\"book b\(number % 2)\" x=\"\(figure(from))\" y=\"\(figure(base))\" width=\"\(figure(to - from))\" height=\"9\"/>"
            )
            let middle = (from + to) / 2
            if to - from > 9, middle - end > 12 {
                lines.append(
                    "<text class=\"name\" transform=\"translate(\(figure(middle + 4)) \(figure(base + 20))) rotate(-90)\" text-anchor=\"end\">\(escaped(book.name(in: .english, style: .short)))</text>"
                )
                end = middle
            }
        }
        let border = place(canon.newTestament..<canon.newTestament, canon)
        lines.append("<path class=\"border\" d=\"M\(figure(border)) \(figure(base - 6))V\(figure(base + 15))\"/>")
        return lines
    }

    /// The names of the nearest, in rows under the books, each under its place where there is room; the nearest choose first.
    private func labels(_ canon: Canon) -> [String] {
        var rows = [[ClosedRange<Double>]](repeating: [], count: 4)
        var leads: [String] = []
        var texts: [String] = []
        for arc in arcs.prefix(16) {
            let name = arc.passage.shortName
            let at = place(canon.rows(of: arc.passage), canon)
            let room = Double(name.count) * 6.8 / 2
            let x = min(max(at, margin + room), width - margin - room)
            let taken = x - room - 5...x + room + 5
            guard let row = rows.firstIndex(where: { !$0.contains { $0.overlaps(taken) } }) else { continue }
            rows[row].append(taken)
            let y = base + 92 + Double(row) * 20
            leads.append(
                "<path class=\"lead\" d=\"M\(figure(at)) \(figure(base + 10))L\(figure(x)) \(figure(y - 12))\"/>")
            texts.append(
                "<text class=\"label t\(arc.kind.order)\" text-anchor=\"middle\" x=\"\(figure(x))\" y=\"\(figure(y))\">\(escaped(name))</text>"
            )
        }
        return leads + texts
    }

    /// A stroke and a word for each kind, set to the right.
    private func legend(_ kinds: [LinkKind]) -> [String] {
        func room(_ kind: LinkKind) -> Double { Double(kind.legend.count) * 7.2 + 48 }
        var x = width - margin + 24 - kinds.map(room).reduce(0, +)
        return kinds.flatMap { kind in
            defer { x += room(kind) }
            return [
                "<path class=\"arc k\(kind.order)\" d=\"M\(figure(x)) 42h14\" stroke-width=\"3\"/>",
                "<text class=\"key\" x=\"\(figure(x + 22))\" y=\"46\">\(kind.legend)</text>",
            ]
        }
    }

    private func figure(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }

    /// Where its colours come from, in the light and in the dark.
    package static let colours = """
        .arcs{--g:#fbfaf7;--i:#22201c;--m:#77716a;--a:#d9d3c8;--b:#c5bdb0;--k0:#b3261e;--k1:#c77700;--k2:#1f6f54;--k3:#2f5fa8;--k4:#6a4c93;--k5:#6b6f76}
        @media (prefers-color-scheme:dark){.arcs{--g:#16171a;--i:#ece8e1;--m:#9a948b;--a:#3a3c41;--b:#4b4e55;--k0:#ff8a7a;--k1:#f4b860;--k2:#6fd3ae;--k3:#8bb8ff;--k4:#c4a4ee;--k5:#a9adb5}}
        """

    /// How its parts look, to stand within `.arcs { … }` in a page that has styles of its own.
    package static let style = """
        .ground{fill:var(--g)}.head{fill:var(--i);font-size:26px}.note,.key{fill:var(--m);font-size:13px}.name{fill:var(--m);font-size:10.5px}.label{font-size:12.5px}.name,.label{paint-order:stroke;stroke:var(--g);stroke-width:3px;stroke-linejoin:round}
        .b0{fill:var(--a)}.b1{fill:var(--b)}.border{stroke:var(--i);stroke-width:1.2}.lead{stroke:var(--m);stroke-width:.5;opacity:.5}.own{fill:var(--i);stroke:var(--g);stroke-width:2}
        .arc{fill:none;stroke-linecap:round}.k0{stroke:var(--k0)}.k1{stroke:var(--k1)}.k2{stroke:var(--k2)}.k3{stroke:var(--k3)}.k4{stroke:var(--k4)}.k5{stroke:var(--k5)}
        .t0{fill:var(--k0)}.t1{fill:var(--k1)}.t2{fill:var(--k2)}.t3{fill:var(--k3)}.t4{fill:var(--k4)}.t5{fill:var(--k5)}
        """
}

extension LinkKind {
    /// Its place among the kinds, which gives it its colour.
    fileprivate var order: Int { LinkKind.allCases.firstIndex(of: self) ?? 0 }

    fileprivate var legend: String { self == .commentator ? "cross-reference or comment" : rawValue }
}
