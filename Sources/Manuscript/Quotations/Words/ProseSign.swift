/// A sign between words that bears on quotations.
struct ProseSign: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        /// `"`: opens or closes, as its neighbours show.
        case double
        case openDouble, closeDouble
        /// `'` that is no apostrophe.
        case single
        case openSingle, closeSingle
        case openGuillemet, closeGuillemet
        /// `…`, `...`, `. . .`
        case ellipsis
        case openBracket, closeBracket
    }

    var kind: Kind
    /// Its bytes.
    var start: UInt32
    var length: UInt32
    /// How many words stand before it.
    var word: UInt32

    var end: Int { Int(start + length) }
}
