/// Finds the book that a misspelt name means: the one name within a bounded edit distance.
///
/// The bound grows with the word: none under five letters, then one edit for about every three letters. The first
/// letter must stand, a change of consonant counts double, and words listed as ordinary are never taken.
struct BookSpelling: Sendable {
    private struct Candidate: Sendable {
        var letters: [UInt8]
        var name: Lexicon.Name
    }

    private var byFirst: [[Candidate]] = Array(repeating: [], count: 26)
    private let ordinary: Set<[UInt8]>

    init(names: [(letters: [UInt8], name: Lexicon.Name)], ordinary: Set<[UInt8]>) {
        self.ordinary = ordinary
        for (spaced, name) in names where spaced.count >= 5 {
            let letters = spaced.filter { $0 != 0x20 }
            guard let first = letters.first, 0x61...0x7A ~= first, letters.allSatisfy({ 0x61...0x7A ~= $0 }) else {
                continue
            }
            byFirst[Int(first - 0x61)].append(Candidate(letters: letters, name: name))
        }
    }

    /// The name that folded `word` misspells, or `nil` where there is none or more than one as near.
    func correction(of word: [UInt8]) -> Lexicon.Name? {
        guard let first = word.first, 0x61...0x7A ~= first, word.count >= 4, word.count <= 20, !ordinary.contains(word)
        else { return nil }
        var best: Candidate?, bestCost = Int.max, tied = false
        for candidate in byFirst[Int(first - 0x61)] {
            let bound = Self.bound(min(word.count, candidate.letters.count))
            guard abs(word.count - candidate.letters.count) * 2 <= bound else { continue }
            let cost = Self.cost(word, candidate.letters, bound: bound)
            guard cost <= bound else { continue }
            if cost < bestCost {
                (best, bestCost, tied) = (candidate, cost, false)
            } else if cost == bestCost, let other = best, !Self.areAlike(candidate.name, other.name) {
                tied = true
            } else if cost == bestCost, candidate.name.books.count > best?.name.books.count ?? 0 {
                best = candidate
            }
        }
        return tied ? nil : best?.name
    }

    /// Names near `word`, nearest first, at most three: for a message, not for reading.
    /// - Parameter isStrict: takes no name further off than a misspelling may be.
    func near(_ word: [UInt8], isStrict: Bool = false) -> [Book] {
        var found: [(cost: Int, book: Book)] = []
        for candidates in byFirst {
            for candidate in candidates {
                let bound = isStrict ? Self.bound(word.count) : max(4, Self.bound(word.count) + 2)
                let cost = Self.cost(word, candidate.letters, bound: bound)
                guard cost <= bound,
                    let book = candidate.name.books.first ?? candidate.name.numbered.compactMap({ $0 }).first
                else { continue }
                if !found.contains(where: { $0.book == book && $0.cost <= cost }) { found.append((cost, book)) }
            }
        }
        var books: [Book] = []
        for entry in found.sorted(by: { ($0.cost, $0.book) < ($1.cost, $1.book) }) where !books.contains(entry.book) {
            books.append(entry.book)
        }
        return Array(books.prefix(3))
    }

    private static func areAlike(_ a: Lexicon.Name, _ b: Lexicon.Name) -> Bool {
        let books = Set(a.books + a.numbered.compactMap { $0 })
        return !books.isDisjoint(with: b.books + b.numbered.compactMap { $0 })
    }

    /// In half edits.
    private static func bound(_ count: Int) -> Int {
        switch count {
        case ..<5: 2
        case 5: 2
        case 6: 4
        case 7: 5
        case 8...9: 7
        default: 8
        }
    }

    /// The least cost that turns one word into the other, in half edits, or more than `bound`. A consonant put for
    /// another costs 4; a letter put in or left out, and two letters swapped, 2; a vowel for a vowel 2; a letter doubled
    /// or undoubled, and an h or a vowel put in or left out, 1 or 2.
    private static func cost(_ a: [UInt8], _ b: [UInt8], bound: Int) -> Int {
        if a.isEmpty || b.isEmpty || abs(a.count - b.count) > bound { return bound + 1 }
        var before: [Int] = [], previous = [0], current = [Int](repeating: 0, count: b.count + 1)
        for j in 1...b.count { previous.append(previous[j - 1] + gapCost(b, j - 1)) }
        for i in 1...a.count {
            current[0] = previous[0] + gapCost(a, i - 1)
            var least = current[0]
            for j in 1...b.count {
                var cost = min(previous[j] + gapCost(a, i - 1), current[j - 1] + gapCost(b, j - 1))
                let change = a[i - 1] == b[j - 1] ? 0 : areClose(a[i - 1], b[j - 1]) ? 2 : 4
                cost = min(cost, previous[j - 1] + change)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 2) }
                current[j] = cost
                least = min(least, cost)
            }
            if least > bound { return bound + 1 }
            (before, previous, current) = (previous, current, before.isEmpty ? current : before)
        }
        return previous[b.count]
    }

    private static func gapCost(_ word: [UInt8], _ i: Int) -> Int {
        let letter = word[i]
        if i > 0, word[i - 1] == letter { return 1 }
        return letter == 0x68 ? 1 : 2
    }

    /// Letters that are often put for one another: vowels, and consonants of nearly one sound.
    private static func areClose(_ a: UInt8, _ b: UInt8) -> Bool {
        if isVowel(a), isVowel(b) { return true }
        let pair = a < b ? (a, b) : (b, a)
        switch pair {
        case (0x78, 0x7A), (0x73, 0x7A), (0x63, 0x6B), (0x63, 0x73), (0x6D, 0x6E), (0x66, 0x70): return true
        default: return false
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
