internal import Philology
internal import TextIndex

/// Finds the verses where a cue's words stand.
struct CuePlaces {
    let texts: SceneTexts

    /// The verses on the axis that have the cue, ascending, each once.
    ///
    /// The scarcest run leads. Where another is one word, only the verses found so far are asked for it: what is common is never
    /// gone through.
    func verses(of cue: Cue) throws(IndexError) -> [Int32] {
        var rated: [(run: Cue.Run, scarcity: Int)] = []
        for run in cue.runs where !run.isNegated { rated.append((run, try scarcity(of: run))) }
        rated.sort { $0.scarcity < $1.scarcity }
        guard let first = rated.first, first.scarcity > 0 else { return [] }
        var found = try verses(of: first.run)
        for (run, _) in rated.dropFirst() where !found.isEmpty { found = try narrowed(found, to: run, holding: true) }
        for run in cue.runs where run.isNegated && !found.isEmpty {
            found = try narrowed(found, to: run, holding: false)
        }
        return found
    }

    /// At most how many places a run can have.
    private func scarcity(of run: Cue.Run) throws(IndexError) -> Int {
        var sum = 0
        for language in SceneTexts.Language.allCases {
            var least = Int.max
            for term in run.terms { least = min(least, try positions(of: term, in: language).count) }
            sum += least == .max ? 0 : least
        }
        return sum
    }

    /// Those of some verses that have a run, or that have it not.
    private func narrowed(_ verses: [Int32], to run: Cue.Run, holding: Bool) throws(IndexError) -> [Int32] {
        guard run.terms.count == 1 else {
            let here = try self.verses(of: run)
            return verses.filter { verse in
                let place = Self.firstIndex(notBefore: verse, in: here)
                return (place < here.count && here[place] == verse) == holding
            }
        }
        var held = Array(repeating: false, count: verses.count)
        for language in SceneTexts.Language.allCases {
            let positions = try self.positions(of: run.terms[0], in: language)
            guard !positions.isEmpty, let text = try texts.text(language) else { continue }
            for (index, verse) in verses.enumerated() where !held[index] {
                let range = text.positions[Int(verse)]
                let place = Self.firstIndex(notBefore: range.first, in: positions)
                held[index] = place < positions.count && positions[place] < range.end
            }
        }
        return verses.indices.filter { held[$0] == holding }.map { verses[$0] }
    }

    private func verses(of run: Cue.Run) throws(IndexError) -> [Int32] {
        var verses: [Int32] = []
        for language in SceneTexts.Language.allCases {
            guard let text = try texts.text(language) else { continue }
            var places: [[UInt32]] = []
            for term in run.terms {
                let positions = try self.positions(of: term, in: language)
                if positions.isEmpty { break }
                places.append(positions)
            }
            guard places.count == run.terms.count else { continue }
            verses += Self.verses(places, run.order, in: text)
        }
        verses.sort()
        return Self.distinct(verses)
    }

    /// The places of a word in one text, ascending.
    private func positions(of term: Cue.Term, in language: SceneTexts.Language) throws(IndexError) -> [UInt32] {
        guard let text = try texts.text(language) else { return [] }
        if let known = texts.known(term, in: language) { return known }
        var lists: [[UInt32]] = []
        switch term {
        case .english(let stems):
            guard language == .english else { return [] }
            for stem in stems { lists.append(try text.positions(stem, in: "stem")) }
        case .original(let forms):
            for form in forms where texts.language(of: form.number) == language {
                let all = try text.positions(Array(form.number.description.utf8), in: "strong")
                if form.features.isEmpty {
                    lists.append(all)
                } else {
                    lists.append(try texts.select(all, with: form.features, in: language))
                }
            }
        }
        let positions = lists.count == 1 ? lists[0] : Self.distinct(lists.flatMap(\.self).sorted())
        texts.keep(positions, of: term, in: language)
        return positions
    }

    // MARK: Lists

    /// An ascending list with each of its numbers once.
    private static func distinct<Number: Comparable>(_ list: [Number]) -> [Number] {
        var distinct: [Number] = []
        distinct.reserveCapacity(list.count)
        for number in list where distinct.last != number { distinct.append(number) }
        return distinct
    }

    /// What two ascending lists have in common.
    static func shared<Number: Comparable>(_ a: [Number], _ b: [Number]) -> [Number] {
        let (few, many) = a.count <= b.count ? (a, b) : (b, a)
        var shared: [Number] = []
        var low = 0
        for number in few {
            low = firstIndex(notBefore: number, in: many, from: low)
            guard low < many.count else { break }
            if many[low] == number { shared.append(number) }
        }
        return shared
    }

    @inline(__always)
    static func firstIndex<Number: Comparable>(notBefore number: Number, in list: [Number], from start: Int = 0) -> Int
    {
        var low = start
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Words near one another

    private static func verses(_ places: [[UInt32]], _ order: Cue.Order, in text: AxisText) -> [Int32] {
        let lead = places.indices.min { places[$0].count < places[$1].count } ?? 0
        // Held here, so that the loop does not fetch them from the text each time.
        let verseAt = text.verseAt
        let ranges = text.positions
        let isOne = places.count == 1
        var verses: [Int32] = []
        verses.reserveCapacity(isOne ? places[lead].count : 0)
        var last: Int32 = -1
        for position in places[lead] where Int(position) < verseAt.count {
            let verse = verseAt[Int(position)]
            guard verse >= 0, verse != last else { continue }
            if !isOne {
                let range = ranges[Int(verse)]
                guard stand(places, order, lead, at: position, inside: range.first..<range.end) else { continue }
            }
            last = verse
            verses.append(verse)
        }
        return verses
    }

    private static func stand(
        _ places: [[UInt32]], _ order: Cue.Order, _ lead: Int, at position: UInt32, inside document: Range<UInt32>
    ) -> Bool {
        switch order {
        case .sideBySide:
            for (index, list) in places.enumerated() where index != lead {
                let wanted = Int(position) + index - lead
                guard wanted >= 0, document.contains(UInt32(wanted)) else { return false }
                let place = firstIndex(notBefore: UInt32(wanted), in: list)
                guard place < list.count, list[place] == UInt32(wanted) else { return false }
            }
        case .within(let distance):
            let distance = UInt32(distance)
            let low = max(document.lowerBound, position < distance ? 0 : position - distance)
            let high = min(document.upperBound, position + distance + 1)
            for (index, list) in places.enumerated() where index != lead {
                var place = firstIndex(notBefore: low, in: list)
                // A word does not stand beside itself.
                if place < list.count, list[place] == position { place += 1 }
                guard place < list.count, list[place] < high else { return false }
            }
        case .after(let distance):
            // From the scarcest word onward, then back from it.
            var previous = position
            for list in places[(lead + 1)...] {
                let place = firstIndex(notBefore: previous + 1, in: list)
                guard place < list.count, list[place] < min(document.upperBound, previous + UInt32(distance) + 1) else {
                    return false
                }
                previous = list[place]
            }
            var next = position
            for list in places[..<lead].reversed() {
                let place = firstIndex(notBefore: next, in: list) - 1
                guard place >= 0, list[place] >= document.lowerBound, list[place] + UInt32(distance) >= next else {
                    return false
                }
                next = list[place]
            }
        }
        return true
    }
}
