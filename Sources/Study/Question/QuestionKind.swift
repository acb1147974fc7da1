/// What kind of answer a question asks for.
package enum QuestionKind: Hashable, Sendable {
    /// A reason: verses that give one come first.
    case why
    /// Something to do or to learn: what commentators apply comes first.
    case lesson
    /// What two passages have in common.
    case compare
    /// Other people of whom the same is told.
    case whoElse
    /// What a passage shows, says or means.
    case what

    package init(_ question: String) {
        let words = WordRuns.of(question).map(\.folded)
        func has(_ run: [String]) -> Bool { !WordRuns.find(run, in: WordRuns.of(question)).isEmpty }
        if words.contains(where: { ["compare", "contrast", "differ", "difference", "differences"].contains($0) }) {
            self = .compare
        } else if Self.others.contains(where: has) {
            self = .whoElse
        } else if words.first == "why" || words.prefix(3).contains("why") {
            self = .why
        } else if words.contains(where: { ["learn", "lesson", "lessons", "apply", "application"].contains($0) })
            || words.first == "how" && words.count > 1 && ["can", "should", "might"].contains(words[1])
            || ["can", "should", "do", "might"].contains(where: { verb in
                has([verb, "we"]) || has([verb, "i"]) || has([verb, "believers"]) || has([verb, "christians"])
            })
        {
            self = .lesson
        } else {
            self = .what
        }
    }

    private static let others: [[String]] = [
        ["who", "else"], ["whom", "else"], ["who", "besides"], ["which", "others"], ["who", "were", "others"],
        ["what", "other", "people"], ["which", "other", "people"], ["what", "other", "men"],
        ["what", "other", "women"],
        ["which", "other", "men"], ["which", "other", "women"],
    ]

    /// The sections in the order in which they answer such a question.
    func ordered(_ sections: [any StudySection.Type]) -> [any StudySection.Type] {
        guard self == .lesson, let lessons = sections.first(where: { $0.id == LessonsSection.id }) else {
            return sections
        }
        var ordered = sections.filter { $0.id != LessonsSection.id }
        let place = ordered.firstIndex { $0.id == PatternSection.id } ?? ordered.endIndex
        ordered.insert(lessons, at: place)
        return ordered
    }
}
