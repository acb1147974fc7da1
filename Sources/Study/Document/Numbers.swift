enum Numbers {
    /// Each number once, in the order of first use.
    static func distinct(_ numbers: [Int]) -> [Int] {
        numbers.reduce(into: []) { list, number in if !list.contains(number) { list.append(number) } }
    }
}
