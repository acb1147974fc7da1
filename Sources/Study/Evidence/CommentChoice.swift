internal import Library
internal import Scripture

/// Chooses sentences of commentators, verbatim, that bear on the question.
struct CommentChoice {
    private let material: StudyMaterial
    private let leftOut: Set<String>
    /// The telling words of the phrase asked after, folded.
    private let phrase: [String]

    /// - Parameter leavingOut: sentences that stand elsewhere in the study.
    init(_ material: StudyMaterial, leavingOut: [String] = []) {
        self.material = material
        leftOut = Set(leavingOut)
        phrase = WordRuns.of(material.phrase?.text ?? "").map(\.folded).filter { !QuestionWords.shared.contains($0) }
    }

    /// Sentences that stood together or apart; those apart are joined by an ellipsis.
    struct Chosen {
        var sentences: [String]
        /// Whether each stands right after the one before it.
        var follows: [Bool]
        var score: Double

        var isEmpty: Bool { sentences.isEmpty }

        func quotation(_ stored: Stored<Comment>) -> Quotation {
            var text = ""
            for (sentence, follows) in zip(sentences, follows) {
                if !text.isEmpty { text += follows ? " " : " … " }
                text += sentence
            }
            return Quotation(resource: stored.resource.name, passage: nil, text: text)
        }
    }

    /// The sentences of one comment that say the most to the question, in their order.
    /// - Parameter isApplication: prefer sentences that speak to the reader.
    func best(_ stored: Stored<Comment>, count: Int, isApplication: Bool = false) -> Chosen {
        let sentences = Sentences.of(stored.value.text)
        let rated = sentences.enumerated().map { ($0.offset, $0.element, score($0.element, isApplication)) }
        let chosen = rated.filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(count).sorted {
            $0.0 < $1.0
        }
        var follows: [Bool] = []
        for (index, one) in chosen.enumerated() { follows.append(index > 0 && chosen[index - 1].0 + 1 == one.0) }
        return Chosen(sentences: chosen.map(\.1), follows: follows, score: chosen.map(\.2).reduce(0, +))
    }

    /// How much a sentence bears on the question: its theme words and names, words of the phrase; for an application
    /// the words that address a reader. Very short and very long sentences lose.
    func score(_ sentence: String, _ isApplication: Bool) -> Double {
        let words = WordRuns.of(sentence).map(\.folded)
        guard words.count >= (isApplication ? 8 : 5), words.count <= 60 else { return 0 }
        let distinct = Set(words)
        guard !isApplication || !distinct.isDisjoint(with: Self.readers), !leftOut.contains(sentence),
            SentenceShape(sentence).isWhole
        else { return 0 }
        let families = WordFamilies.shared
        var score = 0.3
        for theme in material.question.themes where distinct.contains(where: { families.areKin($0, theme) }) {
            score += 1
        }
        for word in phrase where distinct.contains(word) { score += 0.5 }
        if isApplication {
            let address = distinct.intersection(Self.address).count
            score += 0.4 * Double(min(address + 1, 3))
        }
        return score * (words.count > 40 ? 0.7 : 1) * (Self.leansBack(words) ? 0.4 : 1)
    }

    /// Whether a sentence points back to one before it, which a reader has not: `And this is the only way`.
    private static func leansBack(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if backward.contains(first) { return true }
        return ["and", "but", "for", "so", "yet"].contains(first) && words.count > 1 && backward.contains(words[1])
    }

    private static let backward: Set<String> = [
        "this", "these", "those", "they", "them", "he", "she", "it", "such", "thus", "hence", "therefore", "here",
        "both",
        "his", "their", "its", "another", "also",
    ]

    /// Words that speak to a reader; an application has one of them.
    private static let readers: Set<String> = [
        "we", "us", "our", "let", "learn", "should", "ought", "must", "believers", "christians",
    ]

    private static let address: Set<String> = [
        "christian", "believer", "faith", "grace", "prayer", "christ", "hearts", "soul", "souls", "sinners", "duty",
        "may", "see",
    ]
}
