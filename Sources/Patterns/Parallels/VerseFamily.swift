/// One kind of thing that two verses can share. The raw value names its arrays in the parallels' index.
enum VerseFamily: String, CaseIterable {
    /// Stems of the King James Version.
    case stem
    /// Stems of the World English Bible, small words left out.
    case modern
    /// Strong's numbers of the King James Version.
    case strong
    /// Hebrew words, in the New Testament those that Abbott-Smith links its Greek words to.
    case bridge
    /// Two stems side by side.
    case stemPair
    /// Two Strong's numbers side by side.
    case strongPair
    /// Lines of topical indexes.
    case line
    /// Topics.
    case topic
    /// Entries of lexica that cite the verse.
    case entry
    /// Comments on the verse or referring to it.
    case comment

    /// Words are weighed as BM25 weighs them, what lists verses by the cosine.
    var isWords: Bool {
        switch self {
        case .stem, .modern, .strong, .bridge, .stemPair, .strongPair: true
        case .line, .topic, .entry, .comment: false
        }
    }
}
