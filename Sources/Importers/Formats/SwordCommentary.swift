internal import Library
internal import Scripture

/// A commentary kept as a SWORD module, of whatever author: a comment per entry.
///
/// One that is references for the most part, as the Treasury of Scripture Knowledge is, is no commentary but a list of
/// cross-references: a link for each.
enum SwordCommentary {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        let conf = module.conf
        let versification = SwordOrder.versification(of: module.order)
        var content = ResourceContent(
            resource: Resource(
                name: conf["Abbreviation"] ?? conf.name, kind: .commentary, title: conf["Description"] ?? conf.name,
                language: conf["Lang"] ?? "und",
                versification: versification, licence: conf.licence, rights: conf.rights, origin: origin))
        let loose = LooseReference(in: versification)
        var (length, references) = (0, 0)
        let faults = try module.readVerses { record, bytes in
            guard record.verse.chapter > 0 else { return }
            let first = Verse(record.verse.book, record.verse.chapter, max(1, record.verse.number))
            let passage = Passage(first, through: max(first, record.last), in: versification)
            var body = CommentaryText(loose)
            body.add(MarkupNode(fragment: bytes), at: passage.osis)
            content.faults.merge(body.faults)
            guard !body.isEmpty else { return }
            length += body.text.utf8.count
            references += body.referenceLength(context: passage)
            content.comments.append(
                Comment(
                    passage: passage, text: body.text, references: body.references(context: passage),
                    locator: "on \(passage.osis)"))
        }
        content.faults.merge(faults)
        if references * 2 > length {
            content.resource.kind = .links
            content.links = content.comments.flatMap { comment in
                comment.references.map { Link(from: comment.passage, to: $0) }
            }
            content.comments = []
        }
        return content
    }
}
