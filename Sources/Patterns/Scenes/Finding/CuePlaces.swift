internal import Philology
internal import TextIndex

/// Finds the verses where a cue's words stand.
struct CuePlaces {
    let texts: SceneTexts

    /// The verses on the axis that have the cue, ascending, each once.
    func verses(of cue: Cue) throws(IndexError) -> [Int32] {
        var verses: [Int32]?
        for run in cue.runs where !run.isNegated {
            let here = try self.verses(of: run)
            verses = verses.map { Self.shared($0, here) } ?? here
            if verses?.isEmpty ?? true { return [] }
        }
        var found = verses ?? []
        for run in cue.runs where run.isNegated {
            let against = Set(try self.verses(of: run))
            found.removeAll { against.contains($0) }
        }
        return found
    }

    private func verses(of run: Cue.Run) throws(IndexError) -> [Int32] {
        var verses: [Int32] = []
        for language in SceneTexts.Language.allCases {
            guard let text = texts[language] else { continue }
            var places: [[UInt32]] = []
            for term in run.terms {
                let positions = try self.positions(of: term, in: language)
                if positions.isEmpty { break }
                places.append(positions)
            }
            guard places.count == run.terms.count else { continue }
            verses += try Self.verses(places, run.order, in: text)
        }
        verses.sort()
        return Self.distinct(verses.filter { $0 >= 0 })
    }

    private func positions(of term: Cue.Term, in language: SceneTexts.Language) throws(IndexError) -> [UInt32] {
        guard let text = texts[language] else { return [] }
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
        guard lists.count != 1 else { return lists[0] }
        return Self.distinct(lists.flatMap(\.self).sorted())
    }

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

    static func firstIndex<Number: Comparable>(notBefore number: Number, in list: [Number], from start: Int = 0) -> Int {
        var low = start
        var step = 1
        while low + step < list.count, list[low + step] < number {
            low += step
            step *= 2
        }
        var high = min(low + step + 1, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func verses(_ places: [[UInt32]], _ order: Cue.Order, in text: AxisText) throws(IndexError) -> [Int32] {
        // Words in order are followed from the first, others from the scarcest.
        let lead: Int
        switch order {
        case .after: lead = 0
        case .sideBySide, .within: lead = places.indices.min { places[$0].count < places[$1].count } ?? 0
        }
        var walk = try text.text.documentWalk()
        var verses: [Int32] = []
        var last: Int32 = -1
        for position in places[lead] {
            let document = walk.move(to: position)
            guard document < text.verses.count else { break }
            let verse = text.verses[document]
            guard verse != last, stand(places, order, lead, at: position, inside: walk.first..<walk.end) else { continue }
            last = verse
            verses.append(verse)
        }
        return verses
    }

    private static func stand(
        _ places: [[UInt32]], _ order: Cue.Order, _ lead: Int, at position: UInt32, inside document: Range<UInt32>
    ) -> Bool {
        var previous = position
        for (index, list) in places.enumerated() where index != lead {
            switch order {
            case .sideBySide:
                let wanted = Int(position) + index - lead
                guard wanted >= 0, document.contains(UInt32(wanted)) else { return false }
                let place = firstIndex(notBefore: UInt32(wanted), in: list)
                guard place < list.count, list[place] == UInt32(wanted) else { return false }
            case .within(let distance):
                let distance = UInt32(distance)
                let low = max(document.lowerBound, position < distance ? 0 : position - distance)
                let high = min(document.upperBound, position + distance + 1)
                var place = firstIndex(notBefore: low, in: list)
                // A word does not stand beside itself.
                if place < list.count, list[place] == position { place += 1 }
                guard place < list.count, list[place] < high else { return false }
            case .after(let distance):
                let place = firstIndex(notBefore: previous + 1, in: list)
                guard place < list.count, list[place] < min(document.upperBound, previous + UInt32(distance) + 1) else {
                    return false
                }
                previous = list[place]
            }
        }
        return true
    }
}
