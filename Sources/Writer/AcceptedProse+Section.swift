internal import Library
public import Study

extension AcceptedProse {
    /// The prose as a section of a study, with what was dropped said plainly.
    /// - Parameter writer: who wrote it: the model and its host.
    public func section(by writer: String) -> Section {
        let blocks = paragraphs.map { paragraph in
            Block(
                .prose,
                paragraph.map { sentence in
                    Item(.comment, [.plain(sentence.text)], passages: sentence.passages, sources: sentence.sources)
                })
        }
        return Section(
            id: "prose", title: "In prose", blocks: blocks,
            note: "Written by \(writer) from the study below. " + tally)
    }

    /// How many sentences are shown, and how many are not and why.
    public var tally: String {
        let all = dropped.values.reduce(0, +)
        let shown = accepted == 1 ? "1 sentence was accepted" : "\(accepted) sentences were accepted"
        guard all > 0 else { return shown + "; none was dropped." }
        let reasons = DropReason.allCases.compactMap { reason in
            dropped[reason].map { "\($0) \(reason.words)" }
        }
        return shown + "; \(all) \(all == 1 ? "was" : "were") dropped: " + reasons.joined(separator: ", ") + "."
    }
}
