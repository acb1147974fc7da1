internal import Scripture

/// A quotation of which nothing can be told.
public enum UnknownQuotationRule: Rule {
    public static let id = "unknown-quotation"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "It cannot be told whether the words are right",
        explanation: """
            The words are marked as a quotation and a citation stands with them, but no edition at hand has them there or \
            anywhere, or anything like them. They may be of an edition that is not installed, a paraphrase, or invented.
            """,
        example: "“Those nearest God are dear to him” (Psalm 116:15).",
        remedy: "Look the words up in the edition you quote, and add that edition with `catena library add`.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        // Of an edition that is named and not here, one finding says it for all.
        var told: [String: Int] = [:]
        var counts: [Int: Int] = [:]
        var found: [Finding] = []
        for quotation in manuscript.quotations where quotation.verdict == .unknown && quotation.form != .unmarked {
            guard let citation = manuscript.citation(of: quotation), let passage = citation.passage,
                manuscript.isBeside(quotation, citation), !manuscript.isTitle(quotation, of: citation)
            else { continue }
            if let name = quotation.namedEdition, manuscript.editions.edition(named: name) == nil {
                if let k = told[name] {
                    counts[k, default: 1] += 1
                } else {
                    told[name] = found.count
                    found.append(finding(quotation.range, name, citation: citation.osis, edition: name))
                }
                continue
            }
            // Other words stand beside citations too; the claim is plain where the citation follows at once.
            guard manuscript.isFollowed(quotation, by: citation), !isHeading(quotation, of: passage, manuscript) else {
                continue
            }
            found.append(
                finding(
                    quotation.range,
                    "no edition here has these words in \(passage.name) or elsewhere; it cannot be told whose they are",
                    citation: citation.osis))
        }
        for (name, k) in told {
            let count = counts[k] ?? 1
            let many = count == 1 ? "this quotation is" : "this quotation and \(count - 1) more are"
            found[k].message =
                "\(many) of the \(name), which is not in the library; whether the words are right cannot be told"
        }
        return found
    }

    /// Whether a line of words, none of them the passage's, stands beside a whole paragraph: a heading, not its words.
    private static func isHeading(
        _ quotation: FoundQuotation, of passage: Passage, _ manuscript: CheckedManuscript
    ) -> Bool {
        let verses = passage.verses.count
        return verses >= 3 && manuscript.wordCount(quotation.range) < 5 * verses
    }
}
