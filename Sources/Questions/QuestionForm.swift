public import JSONText

/// The form of one question that can be put to a library: what it is called, what it asks for, how it is answered.
///
/// Every face (HTTP, the pages, an assistant's tools) is made from these forms and knows no question of its own.
/// One file each; a new one is a file and a line in ``allQuestions``.
public protocol QuestionForm: Sendable {
    /// One word, the same as the command's: `read`.
    var name: String { get }
    /// What an assistant knows it as: the name, unless that would say too little among the tools of others.
    var toolName: String { get }
    /// As a heading: `Read a passage`.
    var title: String { get }
    /// In a sentence or two, for a person or a program that chooses among the questions.
    var summary: String { get }
    var parameters: [Parameter] { get }
    /// Values that the default library answers, for documentation and for the tests of every face.
    var example: [JSON.Member] { get }
    /// The shape of ``Answer/json``.
    var schema: Schema { get }
    /// The member of ``Answer/json`` that lists what was found, and that windows are parts of; `nil` where there is none.
    var list: String? { get }

    /// Answers from an open library.
    func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer
}

extension QuestionForm {
    public var toolName: String { name }
    public var list: String? { nil }

    package func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
}

/// Every question, in the order in which faces show them. A check compares this list with the folder.
public let allQuestions: [any QuestionForm] = [
    VerifyQuestion(), CheckQuestion(), QuotesQuestion(), StudyQuestion(), ReadQuestion(), SearchQuestion(),
    MeaningQuestion(), WordQuestion(), TopicsQuestion(), ParallelsQuestion(), ScenesQuestion(), RefsQuestion(),
]
