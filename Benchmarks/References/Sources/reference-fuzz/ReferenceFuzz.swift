import Scripture

/// Reads a given number of invented inputs and checks what no input may bring about: a crash, a span outside the text,
/// spans out of order or one over another, or a verse called valid that the versification does not count.
///
///     swift run -c release reference-fuzz 10000000 [SEED]
@main
struct ReferenceFuzz {
    private let readers = [
        ReferenceReader(), ReferenceReader(languages: Language.all),
        ReferenceReader(languages: [.english], versification: .org),
    ]
    private let context = Passage(Verse(.exodus, 32, 10))
    private var references = 0, valid = 0, problems = 0, failures = 0

    static func main() {
        let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 1 }
        let count = arguments.first ?? 1_000_000
        let seed = arguments.dropFirst().first ?? 1
        var fuzz = ReferenceFuzz()
        fuzz.run(count, seed: UInt64(clamping: seed))
        print(
            "\(count) inputs, seed \(seed): \(fuzz.references) references, \(fuzz.valid) valid, "
                + "\(fuzz.problems) with a problem, \(fuzz.failures) failures")
    }

    private mutating func run(_ count: Int, seed: UInt64) {
        var source = SeededBytes(seed: seed)
        for k in 0..<count {
            let input = source.input()
            // One in sixteen for each of the slower readers.
            let reader = readers[k % 16 == 1 ? 1 : k % 16 == 2 ? 2 : 0]
            check(reader.references(in: input, context: k % 2 == 0 ? context : nil), input, reader.versification)
        }
    }

    private mutating func check(_ found: [Reference], _ input: [UInt8], _ versification: Versification) {
        var end = 0
        for reference in found {
            references += 1
            let range = reference.range
            if range.lowerBound < 0 || range.upperBound > input.count || range.isEmpty {
                fail(input, "a span outside the text")
            }
            if range.lowerBound < end { fail(input, "spans out of order, or one over another") }
            end = range.upperBound
            if reference.problem != nil { problems += 1 }
            guard reference.isValid else { continue }
            valid += 1
            guard let passage = reference.passage, versification.contains(passage.first),
                versification.contains(passage.last), passage.first <= passage.last
            else {
                fail(input, "a verse called valid that is not counted")
                continue
            }
        }
    }

    private mutating func fail(_ input: [UInt8], _ why: String) {
        failures += 1
        if failures <= 20 { print("\(why): \(String(decoding: input, as: UTF8.self).debugDescription)") }
    }
}
