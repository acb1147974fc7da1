internal import Library
internal import Philology
internal import Scripture
internal import Study

/// The original word by word: each word stands over its sound, its sense and its parse, in the direction of its script.
struct InterlinearHTML {
    let interlinear: Interlinear

    var html: HTML {
        guard !interlinear.words.isEmpty else { return .none }
        let edition = interlinear.edition
        let script = RichText.Script(language: edition.language)
        let direction: HTML = script.isRightToLeft ? "rtl" : "ltr"
        var parts: [HTML] = []
        var verse: Verse?
        var words: [HTML] = []
        func end() {
            guard let verse, !words.isEmpty else { return }
            parts.append(
                "<h3>\(Passage(verse, in: edition.versification).name)</h3><div class=\"interlinear\" dir=\"\(direction)\">\(words)</div>"
            )
        }
        for gloss in interlinear.words {
            if gloss.word.verse != verse {
                end()
                verse = gloss.word.verse
                words = []
            }
            words.append(Self.word(gloss, script))
        }
        end()
        return """
            <section class="words" id="interlinear"><h2>\(edition.title), word by word</h2>\(parts)</section>
            """
    }

    private static func word(_ gloss: Interlinear.Gloss, _ script: RichText.Script) -> HTML {
        let numbers = gloss.word.strongs.map {
            "<a href=\"\(Address.word($0.description))\">\($0.description)</a>" as HTML
        }
        return """
            <div class="gloss"><span class="original" lang="\(script.rawValue)">\(gloss.text)</span>\
            <span dir="ltr" class="sound">\(gloss.transliteration)</span><span dir="ltr" class="sense">\(gloss.gloss)</span>\
            <span dir="ltr" class="parse">\(gloss.parse)</span><span dir="ltr" class="number">\(numbers.joined(by: " "))</span></div>
            """
    }
}
