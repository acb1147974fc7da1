internal import Library
internal import Patterns
internal import Philology
internal import Scripture
internal import Search

/// Everything the sections of a study draw from, gathered once.
struct StudyMaterial {
    let library: Library
    let finder: PhraseFinder
    let question: Question
    let resolution: Resolution
    let options: StudyOptions
    var passage: Passage { resolution.passage }
    /// What kind of answer is asked for.
    let kind: QuestionKind

    /// The edition quoted throughout; its words carry Strong's numbers where it is tagged.
    let chief: Resource
    /// The edition set beside it, where the library has one.
    let second: Resource?
    /// The edition in the passage's own language.
    let original: Resource?
    /// An edition in English whose words carry Strong's numbers, where the library has one.
    let tagged: Resource?
    let quoter: Quoter

    /// The titled unit the passage stands in; `nil` for a passage of several units.
    let pericope: Stored<Pericope>?
    /// The titled units of a long passage, in order; empty for a short one.
    let outline: [Stored<Pericope>]
    /// The passage, or of a long one the verse that carries the most of the theme.
    let focus: Passage
    /// The unit's bounds, or the passage with three verses to either side.
    let scene: Passage

    /// What kind of text the passage is.
    let genre: Genre
    /// The verse that opens the book or collection it stands in.
    let opening: Passage?
    /// Stems of the passage's own telling words.
    let own: Set<String>
    /// Stems of the question's theme and of the passage's own telling words: clauses that have them are quoted rather.
    let stems: Set<String>

    /// The words of the original behind the phrase, or behind the whole passage where no phrase is asked after.
    let phrase: PhraseWords?
    let theme: Theme
    let profile: ThemeProfile
    let carriers: ThemeCarriers
    let kin: [Kin]
    /// All that has to do with the passage in one order, the weightiest first.
    let ranked: [RankedPassage]
    let comments: [Stored<Comment>]
    /// What commentators make of the passage for their readers.
    private(set) var lessons: [LessonChoice.Lesson] = []
    /// The scenes set beside the passage's own, in canon order.
    private(set) var scenes: [PatternRows.Row] = []
    /// The scene that the passage is, with others of its kind; `nil` where it is none that fits the question.
    private(set) var pattern: ScenePattern?

    init(
        _ question: Question, _ resolution: Resolution, _ options: StudyOptions, editions: [Resource],
        _ finder: PhraseFinder, _ library: Library, scenes sceneFinder: SceneFinder?, likeness: VerseLikeness?
    ) throws {
        self.options = options
        self.library = library
        self.finder = finder
        self.question = question
        kind = QuestionKind(question.text)
        self.resolution = resolution
        let passage = resolution.passage
        guard let chief = try editions.first(where: { try !library.verses(of: passage, in: $0).isEmpty }) else {
            throw ResolutionError.passageNotHere(passage)
        }
        self.chief = chief
        second = try editions.first { try $0.name != chief.name && !library.verses(of: passage, in: $0).isEmpty }
        original = try library.editions.first {
            try Interlinear.isOriginal($0) && !library.verses(of: passage, in: $0).isEmpty
        }
        quoter = Quoter(library: library)
        let isLong = passage.verses.count > 12
        let units = try library.pericopes(at: passage)
        pericope = isLong ? nil : units.first { $0.value.passage.contains(passage.first) }
        outline = isLong ? units.sorted { $0.value.passage.first < $1.value.passage.first } : []
        scene = isLong ? passage : pericope?.value.passage ?? Self.around(passage)
        let place = GenrePlace(at: passage.first)
        genre = place.genre
        opening = place.opening
        let tagged = try library.editions.first { try library.isTagged($0) && !Interlinear.isOriginal($0) }
        self.tagged = tagged
        phrase =
            if let text = resolution.phrase {
                try PhraseWords(text, at: passage, chief: chief, tagged: tagged, original: original, library)
            } else {
                nil
            }
        theme = try Theme(question, library)
        profile = if let tagged { try ThemeProfile(theme.lines, at: scene, tagged: tagged, library) } else { .empty }
        carriers = try ThemeCarriers(question, profile, tagged: tagged, editions: editions, finder, library)
        focus = try Self.focus(of: passage, resolution.phrase, carriers, chief, library)
        let own = try PassageText(focus, in: chief, library)?.string ?? ""
        self.own = Stems.of(own)
        stems = self.own.union(question.themes.map { EnglishStem.stem($0) })
        var telling = Set(phrase?.strongs ?? [])
        for number in profile.words {
            if let tagged, try library.count(of: number, in: tagged).verses < 1000 { telling.insert(number) }
        }
        self.telling = telling
        kin = try KinFinder(
            library: library, question: question, passage: passage, focus: focus, scene: scene,
            phraseVerses: resolution.candidates.map(\.passage.first), theme: theme, tagged: tagged,
            options: options
        ).find()
        let map = NeighbourMap(finder.searcher)
        let walk = if let map { try KinWalk(from: focus, over: map) } else { KinWalk.none }
        let affinity: Affinity? =
            if let likeness { try Affinity(likeness, at: focus, question, StemCounts(finder.searcher)) } else { nil }
        ranked = try KinRanking(
            kin, walk, map, affinity, at: focus, excluding: [scene, passage], most: options.passages,
            question, tagged: tagged, library
        ).passages
        comments = try library.comments(on: passage).filter { !options.leavesOut($0.resource) }
        if genre.hasScenes, let sceneFinder {
            let rows = PatternRows(self)
            pattern = try SceneChoice(
                finder: sceneFinder, question: question, unit: scene, hasNames: rows.hasNames
            ).pattern(among: SceneCatalogue())
        }
        scenes = try PatternRows(self).rows()
        lessons = LessonChoice(self).lessons
    }

    /// The words to mark in a quotation: those of the phrase, and of the theme those that do not stand everywhere.
    let telling: Set<StrongsNumber>

    /// The verse of a long passage that has the phrase, or else carries the most of the theme.
    private static func focus(
        of passage: Passage, _ phrase: String?, _ carriers: ThemeCarriers, _ chief: Resource, _ library: Library
    ) throws(Fault) -> Passage {
        let verses = passage.verses
        guard verses.count > 6 else { return passage }
        let words = WordRuns.of(phrase ?? "").map(\.folded)
        for verse in verses.map({ Passage($0, in: passage.versification) }) where !words.isEmpty {
            if let text = try PassageText(verse, in: chief, library), !text.places(of: words).isEmpty { return verse }
        }
        return Passage(carriers.weightiest(of: verses)?.verse ?? passage.first, in: passage.versification)
    }

    /// Whether a run of shared words tells something: one of its words is not in every chapter, or it is long.
    func tells(_ run: [String]) throws -> Bool {
        let counts = StemCounts(finder.searcher)
        let telling = run.filter { !QuestionWords.shared.contains($0) }
        if telling.count >= 5 { return true }
        return try telling.contains { try counts.count(of: EnglishStem.stem($0)) <= Self.commonest }
    }

    private static let commonest = 600

    private static func around(_ passage: Passage) -> Passage {
        var first = passage.first
        var last = passage.last
        for _ in 0..<3 {
            if first.number > 1 { first = Verse(first.book, first.chapter, first.number - 1) }
            if let end = passage.versification.lastVerse(of: last.book, chapter: last.chapter), last.number < end {
                last = Verse(last.book, last.chapter, last.number + 1)
            }
        }
        return Passage(first, through: last, in: passage.versification)
    }
}
