/// The letters that the Greek schemes share.
enum GreekLetters {
    static let persons: [Character: String] = ["1": "1", "2": "2", "3": "3"]
    static let cases: [Character: String] = [
        "N": "nominative", "G": "genitive", "D": "dative", "A": "accusative", "V": "vocative",
    ]
    static let numbers: [Character: String] = ["S": "singular", "P": "plural", "D": "dual"]
    static let genders: [Character: String] = ["M": "masculine", "F": "feminine", "N": "neuter", "C": "common"]
    static let degrees: [Character: String] = ["C": "comparative", "S": "superlative"]

    static func set(_ names: [String?]) -> FeatureSet {
        FeatureSet(names.compactMap { $0.flatMap { Feature(named: $0) } })
    }
}
