/// How words stand out in a report: the numbers of ECMA-48's SGR sequence, or nothing.
struct Paint {
    enum Colour: Int {
        case bold = 1
        case struck = 9
        case red = 31
        case green = 32
        case yellow = 33
        case blue = 34
        case cyan = 36
    }

    let isOn: Bool

    func callAsFunction(_ text: some StringProtocol, _ colours: Colour...) -> String {
        guard isOn, !text.isEmpty else { return String(text) }
        let numbers = colours.map { String($0.rawValue) }.joined(separator: ";")
        return "\u{1b}[\(numbers)m\(text)\u{1b}[0m"
    }

    /// The text without such sequences.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(0x1B) else { return text }
        var result = ""
        var isInSequence = false
        for scalar in text.unicodeScalars {
            if isInSequence {
                if scalar == "m" { isInSequence = false }
            } else if scalar == "\u{1b}" {
                isInSequence = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
