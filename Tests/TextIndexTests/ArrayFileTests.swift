import Foundation
import Testing
import TextIndex

@Suite struct ArrayFileTests {
    private func file(_ name: String) -> String { NSTemporaryDirectory() + "arrays-\(name)-\(UUID().uuidString)" }

    private func writer() -> ArrayFileWriter {
        var writer = ArrayFileWriter()
        writer.add("halves", halves: [1, 2, 65_535])
        writer.add("numbers", numbers: [7, .max])
        writer.add("floats", floats: [0.5, -1])
        writer.add("rows", signed: (0..<48).map { Int8($0 - 24) })
        return writer
    }

    @Test func `what was written is read`() throws {
        let path = file("read")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try writer().write(to: path)
        let arrays = try ArrayFile(path: path)
        #expect(try arrays.array("halves").half(2) == 65_535)
        #expect(try arrays.array("numbers").number(1) == .max)
        #expect(try arrays.array("floats").float(1) == -1)
        #expect(throws: IndexError.self) { try arrays.array("absent") }
    }

    @Test func `products of rows are those of a plain loop`() throws {
        let path = file("products")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try writer().write(to: path)
        let rows = try ArrayFile(path: path).array("rows")
        let values = (0..<48).map { Int32($0 - 24) }
        var products: [Int32] = [0, 0, 0]
        rows.multiply(row: 1, width: 16, into: &products)
        for other in 0..<3 {
            let plain = (0..<16).reduce(Int32(0)) { $0 + values[16 + $1] * values[other * 16 + $1] }
            #expect(products[other] == plain)
            #expect(rows.product(1, other, width: 16) == plain)
        }
    }

    @Test func `products of four rows together are those of each alone`() throws {
        let path = file("four")
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = ArrayFileWriter()
        writer.add("rows", signed: (0..<32 * 9).map { Int8(truncatingIfNeeded: $0 &* $0 &- 77 &* $0) })
        try writer.write(to: path)
        let rows = try ArrayFile(path: path).array("rows")
        var (alone, together) = (Array(repeating: Int32(0), count: 9), Array(repeating: Int32(0), count: 36))
        for first in 0...5 {
            rows.multiply(fourFrom: first, width: 32, into: &together)
            for row in 0..<4 {
                rows.multiply(row: first + row, width: 32, into: &alone)
                #expect(Array(together[row * 9..<row * 9 + 9]) == alone)
            }
        }
    }

    @Test func `a flipped byte anywhere is an error`() throws {
        let bytes = writer().serialized()
        let path = file("damage")
        defer { try? FileManager.default.removeItem(atPath: path) }
        for place in stride(from: 0, to: bytes.count, by: 37) {
            var damaged = bytes
            damaged[place] ^= 0x40
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            #expect(throws: IndexError.self) {
                let arrays = try ArrayFile(path: path)
                for name in ["halves", "numbers", "floats", "rows"] { _ = try arrays.array(name) }
            }
        }
    }

    @Test func `a part of an array is read without other pages, and never from a page that is not right`() throws {
        let numbers = (0..<5000).map { UInt32($0 * 7) }
        var writer = ArrayFileWriter()
        writer.add("long", numbers: numbers)
        let bytes = writer.serialized()
        let path = file("paged")
        defer { try? FileManager.default.removeItem(atPath: path) }
        // The array begins on the second page; 1,024 numbers stand on each. The last page has the directory too.
        for place in stride(from: 4096, to: 5 * 4096, by: 811) {
            var damaged = bytes
            damaged[place] ^= 0x04
            try? FileManager.default.removeItem(atPath: path)
            try Data(damaged).write(to: URL(filePath: path))
            let long = try ArrayFile(path: path).paged("long")
            #expect(long.byteCount == 20_000)
            for start in stride(from: 0, to: 5000, by: 500) {
                let pages = (4096 + start * 4) / 4096...(4096 + start * 4 + 1999) / 4096
                if pages.contains(place / 4096) {
                    #expect(throws: IndexError.damaged(page: place / 4096)) {
                        try long.part(start..<start + 500, width: 4)
                    }
                } else {
                    let part = try long.part(start..<start + 500, width: 4)
                    #expect((0..<500).allSatisfy { part.number($0) == numbers[start + $0] })
                }
            }
        }
    }

    @Test func `elements that an array has not are asked for in vain`() throws {
        let path = file("beyond")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try writer().write(to: path)
        let numbers = try ArrayFile(path: path).paged("numbers")
        #expect(try numbers.number(1) == .max)
        for place in [-1, 2, Int.max / 8] { #expect(throws: IndexError.self) { try numbers.number(place) } }
        #expect(throws: IndexError.self) { try numbers.part(1..<3, width: 4) }
        #expect(throws: IndexError.self) { try ArrayFile(path: path).paged("absent") }
    }
}
