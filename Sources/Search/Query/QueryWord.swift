internal import Philology

/// Reads single words of a query into what they ask of the index.
enum QueryWord {
    /// `NEAR/5`, `NEAR/5v`, `BEFORE/3`, or the bare words, which mean 5.
    static func nearness(_ token: QueryToken) throws(QueryError) -> Nearness? {
        guard token.kind == .word else { return nil }
        let text = token.text
        for (name, isOrdered) in [("NEAR", false), ("BEFORE", true)] {
            if text == name { return Nearness(distance: 5, isInVerses: false, isOrdered: isOrdered) }
            guard text.hasPrefix(name + "/") else { continue }
            var digits = text.dropFirst(name.count + 1)
            let isInVerses = digits.hasSuffix("v")
            if isInVerses { digits.removeLast() }
            guard let distance = Int(digits), 0...10_000 ~= distance else {
                throw QueryError(
                    "write \(name)/5 for words or \(name)/5v for verses",
                    at: token.range.lowerBound + name.utf8.count
                        + 1..<max(token.range.upperBound, token.range.lowerBound + name.utf8.count + 1))
            }
            return Nearness(distance: distance, isInVerses: isInVerses, isOrdered: isOrdered)
        }
        return nil
    }

    /// Whether the token names words of the original.
    static func isTag(_ token: QueryToken) -> Bool {
        StrongsNumber(token.text) != nil || ["lemma:", "morph:", "strong:"].contains { token.text.hasPrefix($0) }
    }

    /// A word without a name before it.
    static func plain(_ token: QueryToken) throws(QueryError) -> QueryNode {
        let text = token.text
        if let number = StrongsNumber(text) {
            return .leaf(
                QueryLeaf(
                    field: IndexFields.strong, pattern: .exact(Array(number.description.utf8)), range: token.range))
        }
        if let first = token.bytes.first, token.bytes.count > 1 {
            let rest = Array(token.bytes.dropFirst())
            if first == UInt8(ascii: "~") { return try words(rest, field: IndexFields.stem, at: token.range) }
            if first == UInt8(ascii: "=") { return try words(rest, field: IndexFields.form, at: token.range) }
        }
        return try words(token.bytes, field: IndexFields.word, at: token.range)
    }

    static func phrase(_ token: QueryToken) throws(QueryError) -> QueryNode {
        try words(token.bytes, field: IndexFields.word, at: token.range)
    }

    static func regex(_ token: QueryToken) throws(QueryError) -> QueryNode {
        .leaf(
            QueryLeaf(
                field: IndexFields.word, pattern: .regex(try checked(token.bytes, at: token.range)), range: token.range)
        )
    }

    /// `lemma:`, `morph:` and the other names.
    static func named(
        _ name: String, _ value: [UInt8], _ token: QueryToken, at place: Range<Int>
    ) throws(QueryError) -> QueryNode {
        let text = String(decoding: value, as: UTF8.self)
        switch name {
        case "strong":
            guard let number = StrongsNumber(text) else {
                throw QueryError("a Strong's number is like H5162 or G3316", at: place)
            }
            return .leaf(
                QueryLeaf(
                    field: IndexFields.strong, pattern: .exact(Array(number.description.utf8)), range: token.range))
        case "h", "g":
            throw QueryError("write the number without a colon: \(name.uppercased())\(text)", at: token.range)
        case "lemma":
            if let number = StrongsNumber(text) {
                return .leaf(
                    QueryLeaf(
                        field: IndexFields.strong, pattern: .exact(Array(number.description.utf8)), range: token.range))
            }
            return .leaf(
                QueryLeaf(
                    field: IndexFields.lemma, pattern: pattern(Array(Folding.fold(text).utf8)), range: token.range))
        case "morph":
            return .leaf(QueryLeaf(field: IndexFields.morph, pattern: try parse(text, at: place), range: token.range))
        case "form": return try words(value, field: IndexFields.form, at: token.range)
        case "forms", "stem": return try words(value, field: IndexFields.stem, at: token.range)
        case "word": return try words(value, field: IndexFields.word, at: token.range)
        case "speaker", "mark":
            let folded = EditionText.speakerName(text)
            return .marked(QueryLeaf(field: IndexFields.mark, pattern: pattern(folded), range: token.range))
        default:
            throw QueryError(
                "there is no \(name):; the names are in, lemma, morph, strong, speaker, mark, form, forms, scope",
                at: token.range.lowerBound..<place.lowerBound)
        }
    }

    /// Words as the index has them: one, or several that follow one another (`Beth-el`).
    private static func words(_ bytes: [UInt8], field: String, at range: Range<Int>) throws(QueryError) -> QueryNode {
        var leaves: [QueryLeaf] = []
        for piece in pieces(of: bytes) {
            let pattern: QueryLeaf.Pattern
            switch field {
            case IndexFields.form: pattern = self.pattern(WrittenForm.of(String(decoding: piece, as: UTF8.self)))
            case IndexFields.stem:
                let folded = Array(Folding.fold(String(decoding: piece, as: UTF8.self)).utf8)
                pattern = .exact(EnglishStem.stem(folded))
            default: pattern = self.pattern(Array(Folding.fold(String(decoding: piece, as: UTF8.self)).utf8))
            }
            leaves.append(QueryLeaf(field: field, pattern: pattern, range: range))
        }
        guard let first = leaves.first else { throw QueryError("there is no word in this", at: range) }
        return leaves.count == 1 ? .leaf(first) : .phrase(leaves)
    }

    /// Words of a query as those of a text are found, `*` and `?` counting as letters.
    private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
        // A private letter stands in for each sign while words are looked for.
        var text: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "*"): text += star
            case UInt8(ascii: "?"): text += mark
            default: text.append(byte)
            }
        }
        var pieces: [[UInt8]] = []
        var offset = 0
        while let word = WordScanner.nextWord(in: text.span, from: offset) {
            offset = word.upperBound
            pieces.append(restored(Array(text[word])))
        }
        return pieces
    }

    /// Two letters of a script that no edition is written in (Linear B).
    private static let star = Array("\u{10000}".utf8)
    private static let mark = Array("\u{10001}".utf8)

    private static func restored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if rest.starts(with: star) {
                result.append(UInt8(ascii: "*"))
                rest = rest.dropFirst(star.count)
            } else if rest.starts(with: mark) {
                result.append(UInt8(ascii: "?"))
                rest = rest.dropFirst(mark.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func pattern(_ bytes: [UInt8]) -> QueryLeaf.Pattern {
        bytes.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } ? .wildcard(bytes) : .exact(bytes)
    }

    /// Readable features, or else a raw code.
    private static func parse(_ text: String, at place: Range<Int>) throws(QueryError) -> QueryLeaf.Pattern {
        do {
            return .features(try Parse.parts(ofKey: text))
        } catch {
            if text.contains(where: { $0.isUppercase || $0 == "/" || $0 == ":" }) { return .code(Array(text.utf8)) }
            let range = place.lowerBound + error.range.lowerBound..<place.lowerBound + error.range.upperBound
            throw QueryError(
                "no feature of grammar is called “\(error.name)”; they are like verb.hifil.imperative", at: range)
        }
    }

    private static func checked(_ bytes: [UInt8], at range: Range<Int>) throws(QueryError) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard (try? Regex<AnyRegexOutput>(text)) != nil else {
            throw QueryError("this is no regular expression", at: range)
        }
        return text
    }
}
