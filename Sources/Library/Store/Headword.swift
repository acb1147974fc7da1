internal import Foundation

/// The form under which a lexicon's headword is looked up: vowel points, accents and case left out.
enum Headword {
    static func folded(_ text: String) -> String {
        let marks = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        return String(String.UnicodeScalarView(marks.filter { $0.properties.generalCategory != .nonspacingMark }))
    }
}
