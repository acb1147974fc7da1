internal import Library
internal import Scripture

/// The lines of the topical index that list a passage, those nearest the question first, each with the verses it sets beside
/// the passage.
enum TopicPoints {
    static func items(_ material: StudyMaterial, most: Int, _ sources: inout SourceList) throws(Fault) -> [Item] {
        let relevance = KinRelevance(material)
        // What stands in the table of scenes is not shown twice.
        var used = Set(material.scenes.flatMap { $0.passage.verses })
        var topics: [String: Int] = [:]
        var items: [Item] = []
        let atPassage = try material.library.topicLines(at: material.passage, widest: 40)
        let atScene = try material.library.topicLines(at: material.scene, widest: 40)
            .filter { relevance.isAsked($0.value) && !atPassage.contains($0) }
        let lines = (atPassage + atScene).map { (line: $0, weight: relevance.weight(of: $0.value)) }
            .filter { $0.line.value.references.count <= ($0.weight >= 1 ? 120 : 12) }
            .filter { lines in lines.line.value.references.contains { $0.overlaps(material.scene) && !isWide($0) } }
            .sorted { $0.weight > $1.weight }
        for (stored, _) in lines where items.count < most {
            topics[stored.value.topic, default: 0] += 1
            guard topics[stored.value.topic, default: 0] <= (relevance.isAsked(stored.value) ? 2 : 1) else { continue }
            let beside = relevance.nearest(
                in: stored.value.references.filter { !isWide($0) }, count: 2, used: &used)
            // That a topic lists the passage tells a reader nothing but where to look.
            if beside.isEmpty { continue }
            var text: RichText = [.strong(TopicName.shown(stored.value.name)), .plain(", with ")]
            var passages = stored.value.references.filter { $0.overlaps(material.scene) }
            var numbers = [sources.number(stored)]
            let stems = material.stems.union(Stems.of(stored.value.name))
            for (index, place) in beside.enumerated() {
                guard
                    let quotation = try material.quoter.clauses(
                        place, in: material.chief, marking: material.telling, near: stems, limit: 24)
                else { continue }
                if index > 0 { text += .plain("; ") }
                text += [.passage(place), .plain(", "), .quotation(quotation)]
                passages.append(place)
                numbers.append(sources.number(material.chief, place))
            }
            items.append(Item(.topic, text, passages: passages, sources: Numbers.distinct(numbers)))
        }
        return items
    }

    /// Whether a reference names so much that it says little of one verse: a whole psalm or chapter.
    private static func isWide(_ reference: Passage) -> Bool {
        // A name without a verse is a chapter's: `Ps.117`.
        let end = Versification.eng.lastVerse(of: reference.first.book, chapter: reference.first.chapter) ?? 0
        if reference.first.number <= 1, reference.last.number >= end, end > 3 { return true }
        return reference.verses.count > 12
            || reference.osis.split(separator: "-").contains { $0.split(separator: ".").count < 3 }
    }
}
