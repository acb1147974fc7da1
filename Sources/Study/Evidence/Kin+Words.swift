internal import Library

extension Kin.Reason {
    /// Why, as a study says it: topics as titles are set, commentators by their names.
    var shown: String {
        switch kind {
        case .topic: TopicName.shown(why)
        case .comment: why.replacing(resource.title, with: AuthorName.of(resource))
        case .words, .link: why
        }
    }
}
