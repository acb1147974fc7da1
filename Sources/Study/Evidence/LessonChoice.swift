internal import Library
internal import Scripture

/// The sentences of commentators that apply a passage, the fittest first, two of an author at most.
struct LessonChoice {
    struct Lesson {
        var comment: Stored<Comment>
        var sentence: String
        var score: Double

        var author: String { AuthorName.of(comment) }
    }

    let lessons: [Lesson]
    private static let longest = 45

    init(_ material: StudyMaterial) {
        let choice = CommentChoice(material)
        var rated: [Lesson] = []
        for stored in material.comments where stored.value.part != "outline" {
            // A comment on many chapters says little of one verse.
            guard stored.value.passage.last.chapter - stored.value.passage.first.chapter <= 1 else { continue }
            for sentence in Sentences.of(stored.value.text) {
                // What must be read twice to be understood is no lesson.
                guard sentence.split(separator: " ").count <= Self.longest else { continue }
                let score = choice.score(sentence, true)
                if score > 0 { rated.append(Lesson(comment: stored, sentence: sentence, score: score)) }
            }
        }
        var perAuthor: [String: Int] = [:]
        var chosen: [Lesson] = []
        for lesson in rated.sorted(by: { $0.score > $1.score }) where chosen.count < min(4, material.options.points / 2)
        {
            guard perAuthor[lesson.author, default: 0] < 2, !chosen.contains(where: { $0.sentence == lesson.sentence })
            else { continue }
            perAuthor[lesson.author, default: 0] += 1
            chosen.append(lesson)
        }
        lessons = chosen
    }
}
