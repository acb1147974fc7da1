internal import Scripture

/// English words that say little by themselves.
enum FunctionWords {
    static let all = Set(Table(named: "function-words.txt").lines.flatMap { $0.split(separator: " ").map(String.init) })
}
