/// How words stand out on a terminal. On anything else they are left as they are.
package struct Style: Sendable {
    /// What can be asked for, as the numbers of ECMA-48's SGR sequence.
    package enum Dress: Int, Sendable {
        case bold = 1
        case faint = 2
        case italic = 3
        case underline = 4
        case struck = 9
        case red = 31
        case green = 32
        case yellow = 33
        case blue = 34
        case magenta = 35
        case cyan = 36
    }

    package let isDressed: Bool

    package init(isDressed: Bool) {
        self.isDressed = isDressed
    }

    package func callAsFunction(_ text: some StringProtocol, _ dress: Dress...) -> String {
        guard isDressed, !dress.isEmpty, !text.isEmpty else { return String(text) }
        let numbers = dress.map { String($0.rawValue) }.joined(separator: ";")
        return "\u{1b}[\(numbers)m\(text)\u{1b}[0m"
    }
}
