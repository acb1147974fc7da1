internal import Library
internal import Scripture

/// Sentences in which commentators apply the passage to their readers.
enum LessonsSection: StudySection {
    static let id = "lessons"
    static let title = "Lessons"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        let items = material.lessons.map { lesson in
            let quotation = Quotation(resource: lesson.comment.resource.name, passage: nil, text: lesson.sentence)
            return Item(
                .comment,
                [.quotation(quotation), .plain(" — \(lesson.author), on "), .passage(lesson.comment.value.passage)],
                passages: [lesson.comment.value.passage], sources: [sources.number(lesson.comment)])
        }
        var section = Section(id: id, title: title, blocks: items.isEmpty ? [] : [Block(.bullets, items)])
        if !material.library.resources.contains(where: { $0.kind == .commentary }) {
            section.note = "No commentary is installed, so there is nobody to cite."
        }
        return section
    }
}
