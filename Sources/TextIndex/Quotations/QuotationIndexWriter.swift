/// Writes a quotation index.
public struct QuotationIndexWriter {
    private var words: [UInt32] = []
    private var editions: [QuotationIndex.Edition] = []
    private let textIdentity: UInt64

    /// - Parameter textIdentity: of the text index that positions are those of.
    public init(textIdentity: UInt64) { self.textIdentity = textIdentity }

    /// Adds an edition's words in the order of their positions. None may be ``QuotationFormat/divider``.
    public mutating func add(_ name: String, words edition: [UInt32]) {
        editions.append(.init(name: name, words: words.count..<words.count + edition.count))
        words += edition
        words.append(QuotationFormat.divider)
    }

    /// The finished file.
    public func serialized() -> [UInt8] {
        var file = SectionWriter()
        var directory = QuotationDirectory(textIdentity: textIdentity, editions: editions)
        let order = RunOrder.order(of: words)
        directory.sections.words = file.add(words)
        directory.sections.order = file.add(counted(order))
        directory.sections.groups = file.add(groups(order))
        directory.sections.filter = file.add(bytes(of: filter()))
        directory.sections.heads = file.add(heads(order))
        directory.sections.pairs = file.add(bytes(of: pairs()))
        directory.sections.weights = file.add(weights(order))
        let place = file.add(directory.serialized)
        return file.finished(magic: QuotationFormat.magic, version: QuotationFormat.version, directory: place)
    }

    /// Writes the finished file to `path`, replacing what is there.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written.
    public func write(to path: String) throws(IndexError) { try IndexFile.write(serialized(), to: path) }

    /// The order as it is written: where a run of four begins in it, the bits above the place tell how many places the run
    /// has, or are all set where those are too many.
    private func counted(_ order: [UInt32]) -> [UInt32] {
        let bits = QuotationFormat.placeBits(words.count)
        var counted = order
        var first = 0
        for index in order.indices.dropFirst() where !isSameRun(order[index - 1], order[index]) {
            counted[first] |= min(UInt32(index - first), UInt32.max >> bits) << bits
            first = index
        }
        if first < order.count { counted[first] |= min(UInt32(order.count - first), UInt32.max >> bits) << bits }
        return counted
    }

    private func groups(_ order: [UInt32]) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: (1 << QuotationFormat.groupBits) + 1)
        for place in order { starts[Int(words[Int(place)] >> (32 - QuotationFormat.groupBits)) + 1] += 1 }
        for group in 1..<starts.count { starts[group] += starts[group - 1] }
        return starts
    }

    /// Sixteen bits and more for each word, rounded up to a power of two; each run of four and each of five sets two.
    private func filter() -> [UInt64] {
        var size = 1
        while size * 64 < words.count * 16 { size <<= 1 }
        var elements = [UInt64](repeating: 0, count: size)
        func add(_ run: UInt64) {
            elements[Int(truncatingIfNeeded: run >> 12) & (size - 1)] |= QuotationFormat.bits(run)
        }
        for place in words.indices.dropLast(QuotationFormat.runLength - 1) {
            let four = QuotationFormat.run(words[place], words[place + 1], words[place + 2], words[place + 3])
            add(four)
            if place + 4 < words.count { add(QuotationFormat.run(four, words[place + 4])) }
        }
        return elements
    }

    /// A bit for each pair of words that follow each other, among as many bits as there are words, rounded up to a power of
    /// two: few enough to stay in a processor's cache.
    private func pairs() -> [UInt64] {
        var size = 1
        while size * 64 < words.count { size <<= 1 }
        var elements = [UInt64](repeating: 0, count: size)
        for (a, b) in zip(words, words.dropFirst()) {
            let pair = QuotationFormat.pair(a, b)
            elements[Int(pair >> 6) & (size - 1)] |= 1 << UInt64(pair & 63)
        }
        return elements
    }

    /// A head for each run of four words, in a table of which a quarter is left empty, searched from
    /// ``QuotationFormat/slot(_:of:)`` on to the first empty element.
    private func heads(_ order: [UInt32]) -> [UInt32] {
        var starts: [Int] = []
        for index in order.indices where index == 0 || !isSameRun(order[index - 1], order[index]) {
            starts.append(index)
        }
        var heads = [UInt32](repeating: 0, count: starts.count + starts.count / 3 + 1)
        for start in starts {
            let place = Int(order[start])
            // A run that reaches over the end of an edition is never asked for.
            guard place + 3 < words.count, !words[place..<place + 4].contains(QuotationFormat.divider) else { continue }
            let run = QuotationFormat.run(words[place], words[place + 1], words[place + 2], words[place + 3])
            var slot = QuotationFormat.slot(run, of: heads.count)
            while heads[slot] != 0 { slot = slot + 1 < heads.count ? slot + 1 : 0 }
            heads[slot] = QuotationFormat.head(run, start: start, places: order.count)
        }
        return heads
    }

    private func isSameRun(_ a: UInt32, _ b: UInt32) -> Bool {
        for step in 0..<QuotationFormat.runLength {
            let (first, second) = (Int(a) + step, Int(b) + step)
            guard first < words.count, second < words.count, words[first] == words[second] else { return false }
        }
        return true
    }

    private func bytes(of elements: [UInt64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(elements.count * 8)
        for element in elements { bytes.append(number: Int(truncatingIfNeeded: element)) }
        return bytes
    }

    /// Words whose places are the same have the weight of the commoner.
    private func weights(_ order: [UInt32]) -> [UInt8] {
        var weights = [UInt8](repeating: 255, count: 1 << QuotationFormat.weightBits)
        var start = 0
        while start < order.count {
            let word = words[Int(order[start])]
            var end = start
            while end < order.count, words[Int(order[end])] == word { end += 1 }
            let place = QuotationFormat.weightPlace(word)
            weights[place] = min(weights[place], Self.weight(count: end - start, of: order.count))
            start = end
        }
        return weights
    }

    /// Four times the binary logarithm of `all / count`.
    static func weight(count: Int, of all: Int) -> UInt8 {
        guard count > 0 else { return 255 }
        // The logarithm's quarters by squaring: no mathematics library is needed.
        var ratio = Double(all) / Double(count)
        var quarters = 0
        while ratio >= 2 { (ratio, quarters) = (ratio / 2, quarters + 4) }
        for root in [1.681_792_830_507_429, 1.414_213_562_373_095, 1.189_207_115_002_721] where ratio >= root {
            quarters += root > 1.6 ? 3 : root > 1.4 ? 2 : 1
            break
        }
        return UInt8(min(quarters, 255))
    }
}
