import Foundation
import Importers
import Library
import Scripture
import Testing

/// The King James Version against the independent printing `kjv.xml`, read here by plainer means.
@Suite(.enabled(if: SharedData.packages != nil, "CATENA_PACKAGES names no folder of unpacked packages"))
struct KingJamesOracleTests {
    /// Verses in which the two printings are known to differ, and how: ours first.
    private let known = [
        "Gen.25.4": ("Abidah", "Abida"),
        "1Cor.4.15": ("instructers", "instructors"),
        "1John.2.23": ("[but]", "(but)"),
        // A program left `filter_string_` before these words.
        "2Sam.19.24": ("trimmed", "filter_string_trimmed"),
        "Jer.2.33": ("trimmest", "filter_string_trimmest"),
    ]

    @Test func `all 31,102 verses are those of kjv.xml, five known words aside`() throws {
        let root = try #require(SharedData.packages)
        let source = try #require(DefaultSources.all.first { $0.name == "KJV" })
        let kjv = try #require(source.read(from: root).first)
        let oracle = try versesOfTaggedPrinting(root + "/usr/share/bibledit-cloud/sources/kjv.xml")
        #expect(oracle.count == 31_102)
        var differing: [String] = []
        for verse in kjv.verses {
            let osis = verse.verse.osis
            guard var expected = oracle[osis] else {
                differing.append("\(osis): absent")
                continue
            }
            if let (ours, theirs) = known[osis] {
                expected = expected.replacing(theirs.lowercased(), with: ours.lowercased())
            }
            // The printings write the divine name in capitals or small capitals, and a hyphen or a dash in names.
            if verse.text.lowercased() != expected { differing.append("\(osis): \(verse.text) | \(expected)") }
        }
        #expect(differing == [])
    }

    /// Cuts the verses out at their milestones and drops notes, titles and tags by hand.
    private func versesOfTaggedPrinting(_ path: String) throws -> [String: String] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        var verses: [String: String] = [:]
        for line in text.utf8.split(separator: 10) {
            let line = String(Substring(line))
            guard let opening = line.firstRange(of: "<verse osisID=\"") else { continue }
            let id = String(line[opening.upperBound...].prefix { $0 != "\"" })
            var rest = line[opening.lowerBound...]
            if let end = rest.firstRange(of: "<verse eID=") { rest = rest[..<end.lowerBound] }
            verses[id] = plain(rest)
        }
        return verses
    }

    private func plain(_ markup: Substring) -> String {
        var words = ""
        var rest = markup
        while let open = rest.firstIndex(of: "<") {
            words += rest[..<open]
            rest = rest[open...]
            if rest.hasPrefix("<note"), let end = rest.firstRange(of: "</note>") {
                rest = rest[end.upperBound...]
            } else if rest.hasPrefix("<title"), let end = rest.firstRange(of: "</title>") {
                rest = rest[end.upperBound...]
            } else if let close = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: close)...]
            } else {
                break
            }
        }
        words += rest
        return words.replacing("–", with: "-").split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
