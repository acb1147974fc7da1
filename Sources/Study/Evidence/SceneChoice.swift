internal import Library
internal import Patterns
internal import Scripture

/// A scene that a study's passage is, and others of its kind.
struct ScenePattern {
    var scene: Scene
    /// The passage's own scene.
    var own: FoundScene
    /// Others, in canon order.
    var others: [FoundScene]
    var finder: SceneFinder
}

/// Chooses the scene that fits a passage and what is asked of it.
///
/// A scene fits where the passage is one, and either the question asks for it by a word of its own or the passage is as much
/// such a scene as the best there are, three fifths at least.
struct SceneChoice {
    let finder: SceneFinder
    let question: Question
    /// The unit of the text that the passage stands in.
    let unit: Passage
    /// Whether a passage has people of the question: others show better how a pattern returns.
    let hasNames: (Passage) throws(Fault) -> Bool

    private static let leastShare = 0.6
    private static let most = 11
    /// What another must score against the passage's own scene to be set beside it; more where no index lists it.
    private static let leastBeside = 0.45
    private static let leastUnlisted = 0.75

    /// To rate a scene its cues are looked for in the whole canon, so of scenes that were not asked for only the likeliest
    /// few are rated.
    private static let mostGuessed = 3

    func pattern(among scenes: SceneCatalogue) throws -> ScenePattern? {
        let asked = try scenes.scenes(where: isAsked)
        let guessed = {
            try finder.likely(scenes.all().filter { !isAsked($0) }, at: unit).prefix(Self.mostGuessed)
        }
        guard let best = try best(of: asked, least: 0) ?? best(of: guessed(), least: Self.leastShare) else {
            return nil
        }
        return ScenePattern(
            scene: best.scene, own: best.own,
            others: try spread(finder.scenes(of: best.scene, limit: 80), beside: best.own), finder: finder)
    }

    /// The scene that the passage is the most, measured by the best of each kind.
    private func best(of scenes: some Sequence<Scene>, least: Double) throws -> (scene: Scene, own: FoundScene)? {
        var best: (scene: Scene, own: FoundScene, share: Double)?
        for scene in scenes {
            guard let own = try finder.scenes(of: scene, in: unit, limit: 1).first,
                let top = try finder.scenes(of: scene, limit: 1).first?.score, top > 0
            else { continue }
            // One slot filled is an echo and no scene.
            guard own.fillings.count(where: { $0 != nil }) >= 2 else { continue }
            let share = own.score / top
            if share >= least, share > best?.share ?? 0 { best = (scene, own, share) }
        }
        return best.map { ($0.scene, $0.own) }
    }

    /// Whether a word of the question's theme is kin to a word by which the scene is asked for.
    private func isAsked(_ scene: Scene) -> Bool {
        let words = (scene.asked + [scene.name]).flatMap { WordRuns.of($0) }.map(\.folded).filter {
            $0.count > 3 && !QuestionWords.shared.contains($0)
        }
        return question.themes.contains { theme in words.contains { WordFamilies.shared.areKin($0, theme) } }
    }

    /// The best scenes of other chapters; each part of the canon, and each book, that has had its turn counts for less.
    private func spread(_ found: [FoundScene], beside own: FoundScene) throws(Fault) -> [FoundScene] {
        var pool: [(one: FoundScene, score: Double)] = []
        for one in found
        where one.score >= own.score * (one.topics.isEmpty ? Self.leastUnlisted : Self.leastBeside) {
            pool.append((one, try hasNames(one.passage) ? one.score / 2 : one.score))
        }
        var chosen: [FoundScene] = []
        var counts: [Int: Int] = [:]
        var books: [Book: Int] = [:]
        var chapters: Set<UInt32> = [own.passage.first.packed >> 8, own.passage.last.packed >> 8]
        while chosen.count < Self.most, !pool.isEmpty {
            func worth(_ entry: (one: FoundScene, score: Double)) -> Double {
                let book = entry.one.passage.first.book
                return entry.score * Logarithm.power(0.85, counts[CanonPart.of(book), default: 0])
                    * Logarithm.power(0.8, books[book, default: 0])
            }
            guard let best = pool.indices.max(by: { worth(pool[$0]) < worth(pool[$1]) }) else { break }
            let one = pool.remove(at: best).one
            guard chapters.insert(one.passage.first.packed >> 8).inserted else { continue }
            counts[CanonPart.of(one.passage.first.book), default: 0] += 1
            books[one.passage.first.book, default: 0] += 1
            chosen.append(one)
        }
        return chosen.sorted { $0.passage.first < $1.passage.first }
    }
}
