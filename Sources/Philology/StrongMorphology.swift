internal import Scripture

/// Reads the verb numbers that stand beside Strong's Hebrew numbers in tagged King James Versions: `TH8804`.
///
/// Several may stand divided by spaces; those that only mark a reading (8675 to 8677) and those the table does not
/// know are passed over.
enum StrongMorphology {
    static func parse(_ codes: some StringProtocol) -> Parse? {
        for code in codes.split(separator: " ") {
            let bare = code.hasPrefix("strongMorph:") ? code.dropFirst("strongMorph:".count) : code[...]
            let digits = bare.drop { !$0.isNumber }
            if bare.hasPrefix("TH"), let number = Int(digits), let parse = numbers[number] { return parse }
        }
        return nil
    }

    private static let numbers: [Int: Parse] = {
        var numbers: [Int: Parse] = [:]
        for line in Table(named: "hebrew-verb-numbers.tsv").lines {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let number = Int(fields[0]),
                let language = Parse.Language(rawValue: String(fields[1])),
                let parts = try? Parse.parts(ofKey: fields[2])
            else { continue }
            numbers[number] = Parse(language: language, parts: parts)
        }
        return numbers
    }()
}
