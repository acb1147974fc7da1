import Foundation

/// Writes tiny SWORD modules, so that no text of others is needed to test the format.
struct SwordFixture {
    let root: String

    /// A text or commentary in compressed blocks. Records are given by their number in the KJV's order of the New Testament,
    /// where Matthew 1:1 is 4.
    func writeVerses(
        _ records: [(number: Int, text: String)], driver: String = "zText", conf: String = "", indexWidth: Int = 10
    ) throws {
        let block = records.flatMap { Array($0.text.utf8) }
        let stream = Self.stored(block)
        var index = [UInt8](repeating: 0, count: 8246 * indexWidth)
        var offset = 0
        for record in records {
            let length = record.text.utf8.count
            let bytes =
                Self.number(0) + Self.number(offset)
                + (indexWidth == 12 ? Self.number(length) : Array(Self.number(length).prefix(2)))
            index.replaceSubrange((record.number * indexWidth)..<((record.number + 1) * indexWidth), with: bytes)
            offset += length
        }
        try writeConf("ModDrv=\(driver)\nDataPath=./modules/texts/tiny/\nSourceType=OSIS\n\(conf)")
        try Fixture.write(index, to: root + "/modules/texts/tiny/nt.bzv")
        try Fixture.write(
            Self.number(0) + Self.number(stream.count) + Self.number(block.count),
            to: root + "/modules/texts/tiny/nt.bzs")
        try Fixture.write(stream, to: root + "/modules/texts/tiny/nt.bzz")
    }

    /// A dictionary in one compressed block.
    func writeDictionary(_ entries: [(key: String, text: String)], links: [(key: String, target: String)] = []) throws {
        var table = Self.number(entries.count)
        var texts: [UInt8] = []
        for entry in entries {
            table += Self.number(4 + entries.count * 8 + texts.count) + Self.number(entry.text.utf8.count + 1)
            texts += Array(entry.text.utf8) + [0]
        }
        let stream = Self.stored(table + texts)
        var keys: [UInt8] = []
        var index: [UInt8] = []
        func add(_ bytes: [UInt8]) {
            index += Self.number(keys.count) + Self.number(bytes.count)
            keys += bytes
        }
        for (position, entry) in entries.enumerated() {
            add(Array(entry.key.utf8) + [13, 10] + Self.number(0) + Self.number(position))
        }
        for link in links { add(Array("\(link.key)\r\n@LINK \(link.target)\r\n".utf8)) }
        try writeConf("ModDrv=zLD\nDataPath=./modules/lexdict/tiny/tiny\n")
        let base = root + "/modules/lexdict/tiny/tiny"
        try Fixture.write(index, to: base + ".idx")
        try Fixture.write(keys, to: base + ".dat")
        try Fixture.write(Self.number(0) + Self.number(stream.count), to: base + ".zdx")
        try Fixture.write(stream, to: base + ".zdt")
    }

    private func writeConf(_ lines: String) throws {
        let conf =
            "[Tiny]\nDescription=Tiny module\nEncoding=UTF-8\nLang=en\nDistributionLicense=Public Domain\n" + lines
        try Fixture.write(conf.utf8, to: root + "/mods.d/tiny.conf")
    }

    private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 255) } }

    /// A zlib stream that stores its content as it is.
    private static func stored(_ content: [UInt8]) -> [UInt8] {
        var (a, b) = (UInt32(1), UInt32(0))
        for byte in content {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        let length = content.count
        let checksum = b << 16 | a
        return [
            0x78, 0x01, 0x01, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8 & 255),
        ] + content
            + (0..<4).map { UInt8(checksum >> (24 - $0 * 8) & 255) }
    }
}
