internal import Foundation

extension String {
    /// The text in Unicode's composed form (NFC), as the library keeps Greek.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
