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
}
