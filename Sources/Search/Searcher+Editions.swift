internal import Philology
public import TextIndex

extension Searcher {
    /// The editions that a query is asked of.
    ///
    /// Those named in the options; or else those whose language is the query's: Hebrew letters ask the Hebrew
    /// text, Greek letters the Greek, a lemma or a parse without other words both originals, everything else the first edition
    /// that has the fields asked for (Strong's numbers of a translation included).
    public func editions(for query: Query, _ options: SearchOptions) throws(SearchError) -> [IndexedText] {
        if !options.editions.isEmpty { return try editions(named: options.editions) }
        let leaves = query.root.leaves
        let scripts = Set(leaves.compactMap(Self.script))
        if scripts.contains("hbo") || scripts.contains("grc") {
            let originals = self.editions.filter { scripts.contains($0.properties["language"] ?? "") }
            if !originals.isEmpty { return originals }
        }
        let needed = Set(leaves.map(\.field))
        do {
            if !scripts.contains("en"), needed.contains(IndexFields.morph) || needed.contains(IndexFields.lemma) {
                let originals = try self.editions.filter { text in
                    try ["hbo", "arc", "grc"].contains(text.properties["language"] ?? "") && knowsAll(leaves, text)
                }
                if !originals.isEmpty { return originals }
            }
            if let first = try self.editions.first(where: { try knowsAll(leaves, $0) }) { return [first] }
        } catch let error as IndexError {
            throw .index(error)
        } catch {
            return []
        }
        return self.editions.prefix(1).map(\.self)
    }

    /// The editions of these names, in their order.
    /// - Throws: `.noEdition` with the first name that the index has not.
    func editions(named names: [String]) throws(SearchError) -> [IndexedText] {
        var chosen: [IndexedText] = []
        for name in names {
            guard let text = editions.first(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw .noEdition(name, known: editions.map(\.name))
            }
            chosen.append(text)
        }
        return chosen
    }

    /// Whether every leaf names something in the edition's fields.
    private func knowsAll(_ leaves: [QueryLeaf], _ text: IndexedText) throws -> Bool {
        try leaves.allSatisfy { leaf in
            guard let field = text.field(leaf.field) else { return false }
            guard case .exact(let bytes) = leaf.pattern, leaf.isTag || leaf.field == IndexFields.mark else {
                return field.termCount > 0
            }
            return try field.term(bytes) != nil
        }
    }

    /// The language of the letters a leaf is written in, where that tells.
    private static func script(of leaf: QueryLeaf) -> String? {
        let bytes: [UInt8]
        switch leaf.pattern {
        case .exact(let letters), .wildcard(let letters): bytes = letters
        case .regex(let text): bytes = Array(text.utf8)
        case .features, .code: return nil
        }
        guard leaf.field != IndexFields.strong, leaf.field != IndexFields.mark else { return nil }
        for byte in bytes {
            switch byte {
            case 0xD6, 0xD7: return "hbo"
            case 0xCD, 0xCE, 0xCF: return "grc"
            case 0x61...0x7A, 0x41...0x5A: return leaf.isTag ? nil : "en"
            default: continue
            }
        }
        return nil
    }
}
