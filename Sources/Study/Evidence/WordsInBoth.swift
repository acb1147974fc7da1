internal import Library
internal import Philology
internal import Scripture

/// The words that two passages have in common: those of the original, each with how the tagged edition renders it on either
/// side, since one word may be *works* here and *deeds* there; without a tagged edition, or across the languages, the English ones.
struct WordsInBoth {
    let text: RichText

    private static let most = 6
    /// A word that stands in more verses ties nothing.
    private static let commonest = 2_500

    init(_ passage: Passage, _ other: Passage, _ material: StudyMaterial) throws(Fault) {
        var text: RichText = []
        if let tagged = material.tagged {
            let here = try Self.renderings(passage, tagged, material.library)
            let there = try Self.renderings(other, tagged, material.library)
            var count = 0
            for (number, words) in here where count < Self.most {
                guard let others = there.first(where: { $0.number == number })?.words,
                    try material.library.count(of: number, in: tagged).verses <= Self.commonest,
                    let entry = try material.library.entries(for: number).first
                else { continue }
                let script: RichText.Script = number.language == .hebrew ? .hebrew : .greek
                let said = words == others ? words : words + " / " + others
                text += .plain(count == 0 ? "both have " : ", ")
                text += [.original(entry.value.headword, script), .plain(" (\(said))")]
                count += 1
            }
        }
        if text.runs.isEmpty, let named = try PassageText(other, in: material.chief, material.library) {
            var common: [String] = []
            for word in WordRuns.of(named.string) where !Stems.of([word]).isDisjoint(with: material.own) {
                if !common.contains(word.folded) { common.append(word.folded) }
            }
            if !common.isEmpty { text = [.plain("both have " + common.prefix(8).joined(separator: ", "))] }
        }
        self.text = text
    }

    /// The telling words of a passage by their numbers, in its order, as the edition writes them.
    private static func renderings(_ passage: Passage, _ tagged: Resource, _ library: Library) throws(Fault)
        -> [(number: StrongsNumber, words: String)]
    {
        guard let text = try PassageText(passage, in: tagged, library) else { return [] }
        var found: [(number: StrongsNumber, words: String)] = []
        for word in try library.words(of: text.native, in: tagged) {
            guard let number = word.strongs.first?.root, text.isTelling(word), let range = text.core(of: word),
                !found.contains(where: { $0.number == number })
            else { continue }
            found.append((number, String(decoding: text.bytes[range], as: UTF8.self)))
        }
        return found
    }
}
