internal import Philology
internal import TextIndex

extension Evaluator {
    /// The hits of the first whose words the edition tags as rendering the second (or the other way about), or those
    /// that it does not.
    func rendering(_ first: QueryNode, _ second: QueryNode, _ isNegated: Bool) throws(IndexError) -> Matched {
        let a = try evaluate(first)
        let b = try evaluate(second)
        let tagsA = try extents(of: a.hits, first)
        let tagsB = try extents(of: b.hits, second)
        var kept = Matched()
        for index in a.hits.indices {
            let span = tagsA[index]
            let isRendered = tagsB.contains(overlapping: span)
            if isRendered != isNegated {
                kept.hits.append(a.hits[index])
                kept.units.append(a.units[index])
            }
        }
        return kept
    }

    /// The words that hits cover: for a word of the original, the words that render it.
    func extents(of hits: [Hit], _ node: QueryNode) throws(IndexError) -> [Range<UInt32>] {
        let leaves = node.leaves
        guard leaves.contains(where: \.isTag) else { return hits.map { $0.position..<$0.end } }
        var walk = try text.documentWalk()
        var last = -1
        var tags: [TaggedWord] = []
        var extents: [Range<UInt32>] = []
        let numbers = leaves.filter { $0.field == IndexFields.strong }.compactMap { leaf -> StrongsNumber? in
            guard case .exact(let bytes) = leaf.pattern else { return nil }
            return StrongsNumber(String(decoding: bytes, as: UTF8.self))
        }
        for hit in hits {
            let document = walk.move(to: hit.position)
            if document != last {
                tags = TaggedWord.list(try text.payload(of: document))
                last = document
            }
            let start = Int(hit.position - walk.first)
            let tag = tags.first { tag in
                tag.start == start
                    && (numbers.isEmpty || tag.strongs.contains { numbers.contains($0) || numbers.contains($0.root) })
            }
            extents.append(hit.position..<hit.position + UInt32(tag?.count ?? Int(hit.length)))
        }
        return extents
    }
}

extension [Range<UInt32>] {
    /// Whether one of these ranges, ascending by their start, shares a word with `span`.
    fileprivate func contains(overlapping span: Range<UInt32>) -> Bool {
        // Tags are short: those that start more than this many words before cannot reach.
        let reach: UInt32 = 64
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lowerBound + reach < span.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < count, self[low].lowerBound < span.upperBound {
            if self[low].overlaps(span) { return true }
            low += 1
        }
        return false
    }
}
