import Foundation
import Patterns
import Scripture
import Study
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ArcDiagramTests {
    /// The elements of a picture, with their attributes, as a reader of XML finds them.
    private final class Elements: NSObject, XMLParserDelegate {
        var found: [(name: String, attributes: [String: String])] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { found.append((name, attributes)) }
    }

    private func elements(_ svg: String) throws -> [(name: String, attributes: [String: String])] {
        let parser = XMLParser(data: Data(svg.utf8))
        let elements = Elements()
        parser.delegate = elements
        try #require(parser.parse(), "\(svg)")
        return elements.found
    }

    private func diagram(_ arcs: [(osis: String, weight: Double)], title: String = "Ruth 1:1") throws -> ArcDiagram {
        ArcDiagram(
            title: title, passage: try #require(Passage(osis: "Ruth.1.1")),
            arcs: try arcs.map { arc in
                ArcDiagram.Arc(
                    passage: try #require(Passage(osis: arc.osis)), weight: arc.weight, kind: .word, name: arc.osis)
            })
    }

    @Test func `there is an arc for each parallel and a block for each of the 66 books`() throws {
        let found = try elements(diagram([("Gen.1.1", 0.9), ("Rev.22.21", 0.2), ("Ruth.1.3", 0.5)]).svg)
        // One arc more stands in the legend.
        #expect(found.count { $0.name == "path" && $0.attributes["class"]?.hasPrefix("arc") ?? false } == 4)
        #expect(found.count { $0.name == "rect" && $0.attributes["class"]?.hasPrefix("book") ?? false } == 66)
        #expect(found.count { $0.name == "circle" } == 1)
    }

    @Test func `the nearer a parallel, the heavier its arc`() throws {
        let widths = try elements(diagram([("Gen.1.1", 0.9), ("Rev.22.21", 0.2)]).svg)
            .filter { $0.attributes["stroke-opacity"] != nil }
            .compactMap { $0.attributes["stroke-width"].flatMap(Double.init) }
        try #require(widths.count == 2)
        // The heaviest is drawn last.
        #expect(widths[0] < widths[1])
    }

    @Test func `an arc ends in its book's block, to the left for what comes before`() throws {
        func end(_ osis: String) throws -> Double {
            let arc = try #require(
                try elements(diagram([(osis, 0.5)]).svg).first { $0.attributes["stroke-opacity"] != nil })
            let path = try #require(arc.attributes["d"])
            return try #require(path.split(separator: " ").dropLast().last.flatMap { Double($0) })
        }
        let own = try #require(
            try elements(diagram([]).svg).first { $0.name == "circle" }?.attributes["cx"].flatMap(Double.init))
        #expect(try end("Gen.1.1") < own)
        #expect(try end("Rev.22.21") > own)
        #expect(abs(try end("Gen.1.1") - 40) < 1)
        #expect(abs(try end("Rev.22.21") - 1160) < 1)
    }

    @Test func `signs of XML in a title are escaped`() throws {
        let svg = try diagram([], title: "a < b & c > d").svg
        #expect(try elements(svg).contains { $0.name == "svg" })
        #expect(svg.contains("a &lt; b &amp; c &gt; d"))
    }
}
