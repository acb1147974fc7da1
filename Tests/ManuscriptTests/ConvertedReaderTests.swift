import Foundation
import Manuscript
import Scripture
import Testing

/// Formats that programs outside convert.
@Suite("Converted manuscripts") struct ConvertedReaderTests {
    private static func has(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// A manuscript made of Markdown by pandoc.
    private func made(_ format: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "in.md"), target = folder.appending(path: "out.\(format)")
        let words =
            "# On mercy\n\nHe says, “I will have *mercy*” (Exodus 33:19).[^1]\n\n> The LORD is my shepherd.\n\n[^1]: Psalm 23:1.\n"
        try words.write(to: source, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pandoc", "--standalone", "--metadata", "title=-", source.path, "-o", target.path]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: target))
    }

    @Test(
        "are read through pandoc, places told by paragraph",
        .enabled(if: has("pandoc"), "pandoc is not installed"), arguments: ["docx", "odt", "epub", "rtf"])
    func pandoc(format: String) throws {
        let file = try made(format)
        let reader = try #require(manuscriptReader(forEnding: format))
        let isNative = reader.isNative
        #expect(!isNative)
        let text = try reader.read(file, named: "a." + format)
        // Of RTF this pandoc loses words in italics.
        #expect(text.words.contains(format == "rtf" ? "(Exodus 33:19)" : "“I will have mercy” (Exodus 33:19)"))
        #expect(text.words.contains("The LORD is my shepherd."))
        if format == "docx" || format == "epub" { #expect(text.blocks.contains { $0.kind == .blockQuote }) }
        #expect(text.placing == .paragraphs)
        let checked = CheckedFile(
            text, file: file,
            findings: [Finding(rule: "splice", severity: .note, range: text.blocks[1].range, message: "")])
        #expect(checked.findings.first?.place.paragraph == 2)
        #expect(checked.findings.first?.place.bytes == nil)
    }

    @Test("that are damaged are said to be so", .enabled(if: has("pandoc"), "pandoc is not installed"))
    func damaged() throws {
        var file = try made("docx")
        for k in stride(from: 40, to: file.count / 2, by: 7) { file[k] ^= 0x55 }
        #expect(throws: ManuscriptError.self) { try WordReader.read(file, named: "a.docx") }
        #expect(throws: ManuscriptError.notText) { try WordReader.read(Array("plain".utf8), named: "a.docx") }
    }

    @Test("that would inflate without end are not opened") func bomb() {
        // The directory of an archive of one file that says it holds 4 GB.
        func number(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> (8 * $0) & 255) } }
        let entry: [UInt8] =
            [0x50, 0x4B, 1, 2] + number(0, 16) + number(100, 4) + number(0xFFFF_FFF0, 4) + number(1, 2)
            + number(0, 16) + [0x61]
        let end =
            [0x50, 0x4B, 5, 6] + number(0, 4) + number(1, 2) + number(1, 2) + number(entry.count, 4)
            + number(0, 4) + number(0, 2)
        for reader in allReaders where ["docx", "odt", "epub"].contains(reader.format) {
            let error = #expect(throws: ManuscriptError.self) { try reader.read(entry + end, named: "bomb") }
            guard case .inflatesTooFar? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test(
        "of PDF are read through poppler, places told by page",
        .enabled(if: has("pdftotext"), "poppler is not installed"))
    func pdf() throws {
        let text = try PDFReader.read(Self.twoPages, named: "a.pdf")
        #expect(text.words.contains("See Genesis 1:1"))
        let reference = try #require(ReferenceReader().references(in: text.prose).last)
        #expect(reference.osis == "Exod.32.10")
        let checked = CheckedFile(
            text, file: [], findings: [Finding(rule: "splice", severity: .note, range: reference.range, message: "")])
        #expect(checked.findings.first?.place.page == 2)
    }

    /// The least PDF with a line on each of two pages.
    private static var twoPages: [UInt8] {
        func stream(_ words: String) -> String {
            let text = "BT /F1 12 Tf 72 700 Td (\(words)) Tj ET"
            return "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
        }
        let page =
            "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 7 0 R >> >> /MediaBox [0 0 612 792] /Contents"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
            page + " 5 0 R >>", page + " 6 0 R >>", stream("See Genesis 1:1."), stream("And Exodus 32:10."),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (k, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(k + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
        }
        file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(file.utf8)
    }
}
