internal import Foundation
internal import Library
internal import Philology

/// Strong's numbers of Greek lemmas, by way of the lexica: as Strong's spells the lemma, as Abbott-Smith does, then
/// without accents, with the ending of the active for that of the middle, and last, for names, with ει and ι as one sound (Δαυίδ stands
/// in the lexicon as Δαυείδ).
struct GreekNumbers {
    private var exact: [String: [StrongsNumber]] = [:]
    private var folded: [String: [StrongsNumber]] = [:]
    /// By how a form sounds; only where one word sounds so.
    private var sounded: [String: [StrongsNumber]] = [:]

    /// - Parameter lexica: in the order in which they are asked.
    init(_ lexica: [[LexiconEntry]]) {
        for lexicon in lexica {
            var own: [String: [StrongsNumber]] = [:]
            for entry in lexicon where !entry.headword.isEmpty {
                own[entry.headword, default: []] += entry.strongs.filter { $0.language == .greek }
            }
            exact.merge(own) { first, _ in first.isEmpty ? own[""] ?? first : first }
        }
        for (form, numbers) in exact where !numbers.isEmpty {
            let key = Self.fold(form)
            folded[key] = (folded[key, default: []] + numbers).sorted()
        }
        for (form, numbers) in folded {
            let sound = Self.sound(form)
            sounded[sound] = sounded[sound] == nil ? numbers : []
        }
    }

    /// The numbers of a lemma, empty where no lexicon has it.
    subscript(lemma: String) -> [StrongsNumber] {
        if let numbers = exact[lemma], !numbers.isEmpty { return numbers }
        for form in Self.forms(of: lemma) {
            if let numbers = folded[Self.fold(form)] { return numbers }
        }
        // Only names vary so; among other words μέλει (it matters) would be μέλι (honey).
        return lemma.first?.isUppercase == true ? sounded[Self.sound(Self.fold(lemma))] ?? [] : []
    }

    /// `οὕτω(ς)` is `οὕτω` or `οὕτως`; `φοβέομαι` stands under `φοβέω`.
    private static func forms(of lemma: String) -> [String] {
        var forms = [lemma]
        if let open = lemma.firstIndex(of: "(") {
            forms = [lemma.filter { $0 != "(" && $0 != ")" }, String(lemma[..<open])]
        }
        for form in forms where form.hasSuffix("ομαι") {
            forms += [form.dropLast(4) + "ω", form.dropLast(4) + "μι"]
        }
        return forms
    }

    private static func sound(_ folded: String) -> String { folded.replacing("ει", with: "ι") }

    /// Without accents, breathings, subscripts and case; final sigma as sigma.
    private static func fold(_ form: String) -> String {
        let plain = form.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F ~= $0.value) }
        return String(String.UnicodeScalarView(plain)).lowercased().replacing("ς", with: "σ")
    }
}
