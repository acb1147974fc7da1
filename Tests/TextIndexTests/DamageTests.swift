import TestSupport
import Testing
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct DamageTests {
    /// Everything an index can be asked, so that every page is touched.
    private func readAll(_ path: String) throws -> Int {
        var seen = 0
        let index = try TextIndex(path: path)
        for text in index.texts {
            for number in 0..<text.documentCount {
                seen += try text.document(number).positions.count + text.bytes(of: number).count
                seen += try text.payload(of: number).count
            }
            for field in text.fields {
                for number in 0..<field.termCount {
                    let term = try field.term(number)
                    seen += try field.bytes(of: number).count + field.postings(of: term).positions().count
                }
            }
        }
        return seen
    }

    private func write(_ bytes: [UInt8], to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        _ = unsafe bytes.withUnsafeBytes { unsafe systemWrite(file, $0.baseAddress, $0.count) }
        close(file)
    }

    @Test func `any flipped byte is an error when its page is read, and always when the file is verified`() throws {
        let small = try SmallIndex(seed: 20, words: 3_000, vocabulary: 200)
        defer { small.remove() }
        var writer = TextIndexWriter()
        writer.add(small.textWriter)
        let good = writer.serialized()
        let path = small.path + "-damaged"
        defer { unsafe unlink(path) }
        write(good, to: path)
        let whole = try readAll(path)
        var random = SplitMix(seed: 20)
        // Every byte of the header and of the sums, and a sample of the rest.
        let places =
            Array(0..<80) + Array(4080..<4100) + (0..<200).map { _ in Int(random.next() % UInt64(good.count)) }
            + Array(good.count - 40..<good.count)
        for place in places {
            var bad = good
            bad[place] ^= UInt8(1 + random.next() % 255)
            write(bad, to: path)
            #expect(throws: IndexError.self, "byte \(place)") { try TextIndex(path: path).verify() }
            // A page nothing reads may go unseen; what is read is then right.
            if let seen = try? readAll(path) { #expect(seen == whole, "byte \(place)") }
        }
    }

    @Test func `a file cut short or drawn out is an error`() throws {
        let small = try SmallIndex(seed: 21, words: 2_000, vocabulary: 100)
        defer { small.remove() }
        var writer = TextIndexWriter()
        writer.add(small.textWriter)
        let good = writer.serialized()
        let path = small.path + "-cut"
        defer { unsafe unlink(path) }
        for count in [
            0, 1, 7, 100, 4095, 4096, 4097, good.count / 2, good.count - 4096, good.count - 8, good.count - 1,
        ] {
            write(Array(good[..<count]), to: path)
            #expect(throws: IndexError.self, "\(count) bytes") { try readAll(path) }
        }
        write(good + [0], to: path)
        #expect(throws: IndexError.truncated) { try readAll(path) }
    }

    @Test func `other files are told from indexes`() throws {
        let path = "/tmp/catena-index-other-\(getpid())"
        defer { unsafe unlink(path) }
        write(Array(repeating: 65, count: 9000), to: path)
        #expect(throws: IndexError.notAnIndex) { try TextIndex(path: path) }
        var older = TextIndexWriter().serialized()
        older[8] = 0
        write(older, to: path)
        #expect(throws: IndexError.otherVersion(found: 0, expected: 1)) { try TextIndex(path: path) }
        #expect(throws: IndexError.self) { try TextIndex(path: "/nowhere/text.index") }
    }

    @Test func `an index of nothing is one`() throws {
        let path = "/tmp/catena-index-empty-\(getpid())"
        defer { unsafe unlink(path) }
        try TextIndexWriter().write(to: path)
        let index = try TextIndex(path: path)
        try index.verify()
        #expect(index.texts.isEmpty)
    }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}
