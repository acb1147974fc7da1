public import Philology
internal import TextIndex

extension Searcher {
    /// How editions render a Strong's number: by their tags, or where an English edition has none, by the words that its
    /// verses share beyond chance where a tagged edition has the number.
    /// - Parameter names: editions; empty takes all English ones.
    public func renderings(of number: StrongsNumber, in names: [String]) throws(SearchError) -> [EditionRenderings] {
        let english = self.editions.filter { $0.properties["language"]?.hasPrefix("en") ?? false }
        var result: [EditionRenderings] = []
        do {
            var chosen = english
            if !names.isEmpty {
                chosen = []
                for name in names {
                    guard let text = self.editions.first(where: { $0.name.lowercased() == name.lowercased() }) else {
                        throw SearchError.noEdition(name, known: self.editions.map(\.name))
                    }
                    chosen.append(text)
                }
            }
            let key = Array(number.description.utf8)
            let tagged = try self.editions.first { try $0.field(IndexFields.strong)?.term(key) != nil }
            for text in chosen {
                if let field = text.field(IndexFields.strong), field.termCount > 0 {
                    result.append(try Self.told(number, field, text))
                } else if let tagged, let field = tagged.field(IndexFields.strong), text.field(IndexFields.stem) != nil
                {
                    result.append(try Self.estimated(number, field, tagged, text))
                }
            }
        } catch let error as SearchError {
            throw error
        } catch let error as IndexError {
            throw .index(error)
        } catch {
            return result
        }
        return result
    }

    private static func told(_ number: StrongsNumber, _ field: IndexedField, _ text: IndexedText) throws
        -> EditionRenderings
    {
        var tally = RenderingTally()
        var untold = 0
        if let term = try field.term(named: number.description) {
            var last = -1
            var words: [String] = []
            for position in try field.postings(of: term).positions() {
                let document = try text.document(at: position)
                if document == last { continue }
                last = document
                words = try Self.words(of: document, text)
                for tag in TaggedWord.list(try text.payload(of: document))
                where tag.strongs.contains(where: { $0 == number || $0.root == number }) {
                    let span = tag.start..<min(words.count, tag.start + tag.count)
                    if span.isEmpty { untold += 1 } else { tally.add(Array(words[span])) }
                }
            }
        }
        return EditionRenderings(edition: text.name, renderings: tally.renderings, untold: untold, isEstimated: false)
    }

    /// Takes, again and again, the stem that the verses left share most beyond chance, as long as it is eight times as
    /// frequent in them as elsewhere.
    private static func estimated(
        _ number: StrongsNumber, _ field: IndexedField, _ tagged: IndexedText, _ text: IndexedText
    ) throws -> EditionRenderings {
        var places: [UInt32: Int] = [:]
        for document in 0..<text.mainDocumentCount { places[try text.commonKey(of: document)] = document }
        guard let stems = text.field(IndexFields.stem), let term = try field.term(named: number.description) else {
            return EditionRenderings(edition: text.name, renderings: [], untold: 0, isEstimated: true)
        }
        var left: [[String]] = []
        var last = -1
        for position in try field.postings(of: term).positions(below: UInt32(tagged.mainPositionCount)) {
            let document = try tagged.document(at: position)
            if document == last { continue }
            last = document
            if let place = places[try tagged.commonKey(of: document)] { left.append(try words(of: place, text)) }
        }
        var renderings: [Rendering] = []
        let total = Double(max(1, text.mainDocumentCount))
        while !left.isEmpty, renderings.count < 20 {
            var counts: [String: Int] = [:]
            for words in left { for stem in Set(words.map { EnglishStem.stem($0) }) { counts[stem, default: 0] += 1 } }
            var best: (stem: String, score: Double)?
            for (stem, count) in counts where count > 1 {
                let everywhere = Double(try stems.term(named: stem)?.documents ?? count) / total
                let share = Double(count) / Double(left.count)
                guard share > 8 * everywhere else { continue }
                let score = Double(count) * EditionMatches.logarithm(share / everywhere)
                if score > best?.score ?? 0 || score == best?.score && stem < best?.stem ?? "" { best = (stem, score) }
            }
            guard let best else { break }
            var tally = RenderingTally()
            left.removeAll { words in
                guard let word = words.first(where: { EnglishStem.stem($0) == best.stem }) else { return false }
                tally.add([word])
                return true
            }
            renderings += tally.renderings
        }
        return EditionRenderings(
            edition: text.name, renderings: renderings.sorted { ($1.count, $0.words) < ($0.count, $1.words) },
            untold: left.count,
            isEstimated: true)
    }

    /// The folded words of a document.
    static func words(of document: Int, _ text: IndexedText) throws(IndexError) -> [String] {
        let bytes = try text.bytes(of: document)
        var words: [String] = []
        var offset = 0
        while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
            var folded: [UInt8] = []
            Folding.fold(bytes.span, range, into: &folded)
            words.append(String(decoding: folded, as: UTF8.self))
            offset = range.upperBound
        }
        return words
    }
}

/// Counts renderings that differ only in form or in the function words around them.
private struct RenderingTally {
    private var forms: [String: [String: Int]] = [:]

    mutating func add(_ words: [String]) {
        let content = words.filter { !FunctionWords.all.contains($0) }
        let kept = content.isEmpty ? words : content
        forms[kept.map { EnglishStem.stem($0) }.joined(separator: " "), default: [:]][
            kept.joined(separator: " "), default: 0] += 1
    }

    var renderings: [Rendering] {
        forms.values.map { forms in
            let best = forms.max { ($0.value, $1.key) < ($1.value, $0.key) }
            return Rendering(words: best?.key ?? "", count: forms.values.reduce(0, +))
        }.sorted { ($1.count, $0.words) < ($0.count, $1.words) }
    }
}
