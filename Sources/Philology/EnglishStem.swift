internal import Scripture

/// Reduces English words to stems, so that words of one root are found together: `interceded`, `interceding`
/// and `intercedeth` give `interced`.
///
/// The steps are those of M. F. Porter's published second English algorithm, with the early-modern endings *-eth* and
/// *-est* beside *-ed* and *-ing*, and tables for irregular forms (`spake`, `brethren`) and for words that only
/// look inflected (`priest`, `Nazareth`).
public enum EnglishStem {
    /// The stem of a word in its search form (see ``Folding``). A word that is not ASCII letters is its own stem.
    public static func stem(_ word: some StringProtocol) -> String {
        String(decoding: stem(Array(word.utf8)), as: UTF8.self)
    }

    /// The stem of a word in its search form, in UTF-8.
    public static func stem(_ word: [UInt8]) -> [UInt8] {
        var base = word
        if let apostrophe = base.firstIndex(of: UInt8(ascii: "'")) { base.removeSubrange(apostrophe...) }
        if let regular = IrregularForms.shared.base(of: base) { base = regular }
        guard base.count > 2, base.allSatisfy({ 97...122 ~= $0 }) else { return base }
        if IrregularForms.shared.isUninflected(base) { return base }
        var stemmer = PorterStemmer(base)
        stemmer.run()
        return stemmer.word
    }
}

/// `irregular-forms.txt` and `uninflected.txt`, read when a stem is first needed.
struct IrregularForms: Sendable {
    static let shared = IrregularForms()

    private var bases: [[UInt8]: [UInt8]] = [:]
    private var uninflected: Set<[UInt8]> = []

    private init() {
        for line in Table(named: "irregular-forms.txt").lines {
            let fields = line.split(separator: ":")
            guard fields.count == 2 else { continue }
            for form in fields[1].split(separator: " ") { bases[Array(form.utf8)] = Array(fields[0].utf8) }
        }
        for line in Table(named: "uninflected.txt").lines {
            for word in line.split(separator: " ") { uninflected.insert(Array(word.utf8)) }
        }
    }

    func base(of form: [UInt8]) -> [UInt8]? { bases[form] }
    func isUninflected(_ word: [UInt8]) -> Bool { uninflected.contains(word) }
}
