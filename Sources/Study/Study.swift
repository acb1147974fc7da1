public import Library
public import Patterns
public import Scripture
public import Search

/// A question answered from a library.
public struct Study: Hashable, Sendable {
    public let question: String
    public let resolution: Resolution
    public let document: Document
    /// Passages in order of importance: the one studied, then its kin, the nearest first, then what else is shown.
    public let cited: [Passage]

    /// - Parameters:
    ///   - question: may be empty where `passage` is given.
    ///   - passage: the passage, where the asker names it apart from the question.
    ///   - phrase: the phrase, where the asker names it apart from the question.
    ///   - editions: the editions to quote, the chief one first; all must belong to `library`.
    ///   - options: which sections, how long, and whose voices.
    ///   - searcher: over the text index of `library`.
    ///   - likeness: over the index of parallels of `library`; without it, links and topics alone say what is near.
    ///   - scenes: finds scenes in the same index; made where it is not given, which costs a few milliseconds.
    /// - Throws: ``ResolutionError`` where the question leads to no passage; `Fault`.
    public init(
        _ question: String, passage: Passage? = nil, phrase: String? = nil, editions: [Resource], of library: Library,
        searcher: Searcher, scenes: SceneFinder? = nil, likeness: VerseLikeness? = nil,
        options: StudyOptions = StudyOptions()
    ) throws {
        guard !question.utf8.allSatisfy({ $0 <= 32 }) || passage != nil || phrase != nil else {
            throw ResolutionError.emptyQuestion
        }
        let references = try Self.references(in: question)
        let asked = Question(question, references: references, phrase: phrase)
        let finder = PhraseFinder(searcher: searcher)
        let resolver = PassageResolver(
            library: library, finder: finder, editions: Self.searched(editions, library), question: asked,
            likeness: likeness)
        let resolution = try resolver.resolve(at: passage)
        var sources = SourceList()
        var sections: [Section] = []
        var ranked: [Passage] = []
        // Where no passage answers, a study of the likeliest would be a guess in the dress of an answer.
        if !resolution.isGuess {
            let material = try StudyMaterial(
                asked, resolution, options, editions: editions, finder, library,
                scenes: scenes ?? SceneFinder(searcher.index), likeness: likeness)
            for section in material.kind.ordered(allSections)
            where options.sections.isEmpty || options.sections.contains(section.id) {
                let made = try section.make(material, &sources)
                if !made.isEmpty || made.note != nil { sections.append(made) }
            }
            // The whole ranking, of which the document shows the first.
            if options.sections.isEmpty || options.sections.contains(BesideSection.id) {
                ranked = material.ranked.map(\.passage)
            }
        } else {
            ranked = resolution.candidates.map(\.passage)
        }
        let title = question.isEmpty ? resolution.passage.name : question
        self.question = question
        self.resolution = resolution
        document =
            Document(title: title, lead: Self.lead(resolution), sections: sections, sources: sources.sources)
            .withUsedSources
        cited = Self.cited(document, resolution.passage, ranked)
    }

    /// A study that was made before.
    init(question: String, resolution: Resolution, document: Document, cited: [Passage]) {
        self.question = question
        self.resolution = resolution
        self.document = document
        self.cited = cited
    }

    /// The passages a question names.
    /// - Throws: `ResolutionError.badReference` for one that does not exist: to answer of another verse would be worse.
    private static func references(in question: String) throws(ResolutionError) -> [NamedPassage] {
        let reader = ReferenceReader()
        let bytes = Array(question.utf8)
        var passages: [NamedPassage] = []
        for reference in reader.references(in: bytes) {
            if let passage = reference.passage, reference.problem == nil {
                passages.append(NamedPassage(passage, at: reference.range))
            } else if reference.kind == .explicit {
                do throws(ReferenceError) {
                    let passage = try reader.passage(String(decoding: bytes[reference.range], as: UTF8.self))
                    passages.append(NamedPassage(passage, at: reference.range))
                } catch {
                    throw .badReference(error.description)
                }
            }
        }
        return passages
    }

    /// Phrases are looked for in the editions quoted first, then in the library's others.
    private static func searched(_ editions: [Resource], _ library: Library) -> [Resource] {
        editions
            + library.editions.filter { edition in
                !editions.contains { $0.name == edition.name } && !Interlinear.isOriginal(edition)
            }
    }

    /// What was found and why; where that is not sure, the others that are as likely, each with its reason.
    private static func lead(_ resolution: Resolution) -> [RichText] {
        let passage = resolution.passage
        var line: RichText = [resolution.isGuess ? .passage(passage) : .strong(passage.name)]
        if let phrase = resolution.phrase { line += .plain(" · “\(phrase)”") }
        line += .plain(" · " + resolution.why)
        let others = resolution.candidates.prefix(2)
        guard resolution.isUnsure, let next = others.first else { return [line] }
        let choose: RichText = [
            .plain("Name the passage you mean, as in "), .command("--passage \"\(next.passage.name)\""), .plain("."),
        ]
        let also: [RichText] = others.map { [.passage($0.passage), .plain(" · " + $0.why)] }
        guard resolution.isGuess else { return [line, "It may also be one of these:"] + also + [choose] }
        let none: RichText =
            "No passage here answers to this question as a whole. The likeliest, with what speaks for each:"
        return [none, line] + also + [choose]
    }

    /// The passage, then those of the one ranking in their order, then what else is shown, in the order of the page.
    private static func cited(_ document: Document, _ passage: Passage, _ ranked: [Passage]) -> [Passage] {
        let shown = document.items.flatMap(\.passages)
        var cited: [Passage] = []
        var seen: Set<Passage> = []
        for place in [passage] + ranked + shown where seen.insert(place).inserted {
            cited.append(place)
        }
        return cited
    }
}
