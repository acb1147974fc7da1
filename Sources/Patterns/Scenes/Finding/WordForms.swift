internal import Philology
internal import TextIndex

/// The form of each word of a text: the index has the places of each form, this the form at each place.
struct WordForms: Sendable {
    private let field: IndexedField
    /// By position, the form's place in the field; `none` where the word has none.
    private var terms: [UInt16]
    /// By form, its parse once it was asked for.
    private var parses: [Parse??]

    private static let none = UInt16.max

    /// - Returns: `nil` where the text has no forms.
    init?(_ text: IndexedText) throws(IndexError) {
        guard let field = text.field("morph"), field.termCount > 0, field.termCount < Int(Self.none) else { return nil }
        self.field = field
        var terms = Array(repeating: Self.none, count: text.mainPositionCount)
        for index in 0..<field.termCount {
            try field.postings(of: field.term(index)).forEach(below: UInt32(text.mainPositionCount)) {
                terms[Int($0)] = UInt16(index)
            }
        }
        self.terms = terms
        parses = Array(repeating: nil, count: field.termCount)
    }

    /// Those of some positions where the word, or a part of it, has all of some features.
    mutating func select(_ positions: [UInt32], with features: FeatureSet) throws(IndexError) -> [UInt32] {
        var selected: [UInt32] = []
        for position in positions {
            guard Int(position) < terms.count, terms[Int(position)] != Self.none else { continue }
            if try has(features, form: Int(terms[Int(position)])) { selected.append(position) }
        }
        return selected
    }

    /// The positions of all words in the forms that have some features, ascending.
    /// - Parameter letter: one that the code of every such form has, so that others need not be read.
    mutating func positions(with features: FeatureSet, letter: UInt8) throws(IndexError) -> [UInt32] {
        var wanted = Array(repeating: false, count: parses.count)
        for form in parses.indices where try field.bytes(of: form).contains(letter) {
            wanted[form] = try has(features, form: form)
        }
        var positions: [UInt32] = []
        for (position, form) in terms.enumerated() where form != Self.none && wanted[Int(form)] {
            positions.append(UInt32(position))
        }
        return positions
    }

    private mutating func has(_ features: FeatureSet, form: Int) throws(IndexError) -> Bool {
        if parses[form] == nil { parses[form] = .some(Parse(String(decoding: try field.bytes(of: form), as: UTF8.self))) }
        guard case .some(.some(let parse)) = parses[form] else { return false }
        return parse.parts.contains { $0.isSuperset(of: features) }
    }
}
