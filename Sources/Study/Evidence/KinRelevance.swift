internal import Library
internal import Scripture

/// Weighs index lines and their references for a study.
struct KinRelevance {
    private let material: StudyMaterial
    /// A verse that carries so much of the theme speaks of it.
    private static let carrying = 0.3

    init(_ material: StudyMaterial) {
        self.material = material
    }

    /// A line weighs more the nearer it is to the question, the narrower it cites the passage and the fewer others it lists.
    func weight(of line: TopicLine) -> Double {
        let families = WordFamilies.shared
        let topic = WordRuns.of(line.topic).map(\.folded)
        let heading = WordRuns.of(line.heading).map(\.folded)
        var weight = 0.3
        for theme in material.question.themes {
            if topic.contains(where: { families.areKin($0, theme) }) {
                weight += 1
            } else if heading.contains(where: { families.areKin($0, theme) }) {
                weight += 0.7
            }
        }
        let narrowest = line.references.filter { $0.overlaps(material.scene) }.map(\.verses.count).min() ?? 40
        weight *= narrowest <= 8 ? 1 : 0.6
        return weight * (1 + 1 / Double(line.references.count + 1).squareRoot())
    }

    /// Whether a line speaks of what the question asks after.
    func isAsked(_ line: TopicLine) -> Bool {
        let words = WordRuns.of(line.topic + " " + line.text).map(\.folded)
        return material.question.themes.contains { theme in words.contains { WordFamilies.shared.areKin($0, theme) } }
    }

    /// The references of a line that are the nearest kin, outside the scene, none used twice.
    func nearest(in references: [Passage], count: Int, used: inout Set<Verse>) -> [Passage] {
        var scores: [(passage: Passage, score: Double)] = []
        for reference in references where !reference.overlaps(material.scene) && !used.contains(reference.first) {
            // A whole chapter says where to look, not what is said; what stands in the passage's own chapter is shown
            // with its scene.
            guard reference.first.chapter == reference.last.chapter, reference.verses.count <= 25,
                reference.first.packed >> 8 != material.passage.first.packed >> 8
            else { continue }
            let kin = material.kin.prefix(80).first { $0.passage.overlaps(reference) }
            // What nothing else ties to the passage must have to do with the question.
            let near = material.ranked.contains { $0.passage.overlaps(reference) } ? 1.0 : 0
            let share = material.question.themes.isEmpty ? 0.5 : material.carriers.share(of: reference)
            let score = (kin?.score ?? 0) + near + share
            if share >= Self.carrying || near > 0 || (kin?.reasons.count ?? 0) > 1 { scores.append((reference, score)) }
        }
        let chosen = scores.sorted { $0.score > $1.score }.prefix(count).map(\.passage)
        used.formUnion(chosen.map(\.first))
        return chosen
    }
}
