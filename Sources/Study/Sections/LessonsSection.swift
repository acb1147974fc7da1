internal import Library
internal import Scripture

/// Sentences in which commentators apply the passage to their readers.
enum LessonsSection: StudySection {
    static let id = "lessons"
    static let title = "Lessons"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> Section {
        let choice = CommentChoice(material)
        var chosen: [(Stored<Comment>, CommentChoice.Chosen)] = []
        for stored in material.comments where stored.value.part != "outline" {
            // A comment on many chapters says little of one verse.
            guard stored.value.passage.last.chapter - stored.value.passage.first.chapter <= 1 else { continue }
            for sentence in Sentences.of(stored.value.text) {
                let score = choice.score(sentence, true)
                if score > 0 { chosen.append((stored, .init(sentences: [sentence], follows: [false], score: score))) }
            }
        }
        var perAuthor: [String: Int] = [:]
        let items = chosen.sorted { $0.1.score > $1.1.score }.filter { stored, _ in
            perAuthor[stored.resource.name + stored.value.author, default: 0] += 1
            return perAuthor[stored.resource.name + stored.value.author, default: 0] <= 2
        }.prefix(4).map { stored, sentence in
            let author = stored.value.author.isEmpty ? stored.resource.title : stored.value.author
            return Item(
                .comment, [.quotation(sentence.quotation(stored)), .plain(" — \(author), on "), .passage(stored.value.passage)],
                passages: [stored.value.passage], sources: [sources.number(stored)])
        }
        var section = Section(id: id, title: title, blocks: items.isEmpty ? [] : [Block(.bullets, Array(items))])
        if !material.library.resources.contains(where: { $0.kind == .commentary }) {
            section.note = "No commentary is installed, so there is nobody to cite."
        }
        return section
    }
}
