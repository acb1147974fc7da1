internal import Scripture

/// English words that say little by themselves, folded.
package enum FunctionWords {
    package static let all = Set(
        Table(named: "function-words.txt").lines.flatMap { $0.split(separator: " ").map(String.init) })
}
