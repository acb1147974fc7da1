internal import Library
internal import Philology
internal import Scripture

/// Kin being gathered: passages that touch one another become one.
struct KinList {
    private var kin: [Kin] = []
    private var byChapter: [UInt32: [Int]] = [:]
    /// Passages not to be listed: the scene studied.
    let excluded: [Passage]

    init(excluding: [Passage]) {
        excluded = excluding
    }

    mutating func add(_ passage: Passage, _ reason: Kin.Reason, shared: Set<StrongsNumber> = []) {
        guard passage.first.book == passage.last.book, passage.last.chapter - passage.first.chapter <= 1,
            !excluded.contains(where: { $0.overlaps(passage) })
        else { return }
        let chapter = passage.first.packed >> 8
        for index in byChapter[chapter, default: []] {
            let known = kin[index].passage
            let union = Passage(
                min(kin[index].extent.first, passage.first), through: max(kin[index].extent.last, passage.last))
            guard known.overlaps(passage) || Self.gap(kin[index].extent, passage) <= 3 && Self.length(union) <= 15
            else { continue }
            if reason.weight > kin[index].reasons.map(\.weight).max() ?? 0 { kin[index].passage = passage }
            if Self.length(union) <= 40 { kin[index].extent = union }
            kin[index].reasons.append(reason)
            kin[index].shared.formUnion(shared)
            return
        }
        byChapter[chapter, default: []].append(kin.count)
        kin.append(Kin(passage: passage, extent: passage, reasons: [reason], shared: shared))
    }

    /// The kin, the nearest first.
    var ranked: [Kin] {
        kin.map { ($0, $0.score) }.sorted { ($1.1, $0.0.passage.first) < ($0.1, $1.0.passage.first) }.map(\.0)
    }

    private static func gap(_ a: Passage, _ b: Passage) -> Int {
        guard a.first.chapter == b.first.chapter, a.last.chapter == b.last.chapter else { return .max }
        return max(b.first.number - a.last.number, a.first.number - b.last.number)
    }

    private static func length(_ passage: Passage) -> Int {
        (passage.last.chapter - passage.first.chapter) * 30 + passage.last.number - passage.first.number + 1
    }
}
