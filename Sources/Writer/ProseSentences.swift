/// The sentences of a model's prose, each with the source numbers that stand at its end.
enum ProseSentences {
    struct Sentence: Hashable {
        /// Without the numbers and the space before them.
        var text: String
        var sources: [Int]
    }

    /// Paragraphs are divided by empty lines; a list's marks and a heading's are dropped with the line they begin.
    static func paragraphs(of text: String) -> [[Sentence]] {
        var paragraphs: [[Sentence]] = []
        var lines: [Substring] = []
        func close() {
            let joined = lines.joined(separator: " ")
            lines = []
            let sentences = sentences(of: joined)
            if !sentences.isEmpty { paragraphs.append(sentences) }
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) { close() } else { lines.append(line) }
        }
        close()
        return paragraphs
    }

    /// A sentence ends in a stop, a question or exclamation mark outside of quotation marks, with what closes it and the source
    /// numbers behind. It is ended rather too early than too late: a part without numbers is not accepted.
    static func sentences(of paragraph: String) -> [Sentence] {
        let characters = Array(paragraph)
        var sentences: [Sentence] = []
        var start = 0
        var at = 0
        var isQuoted = false
        while at < characters.count {
            let character = characters[at]
            if character == "“" { isQuoted = true }
            if character == "”" { isQuoted = false }
            if character == "\"" { isQuoted.toggle() }
            at += 1
            let isClosed = "”\"".contains(character) && at > 1 && ".?!".contains(characters[at - 2])
            guard !isQuoted, ".?!".contains(character) || isClosed, isEnd(characters, at) else { continue }
            while at < characters.count, "”’\")".contains(characters[at]) { at += 1 }
            let end = afterNumbers(characters, at)
            append(characters[start..<end], to: &sentences)
            start = end
            at = end
        }
        append(characters[start...], to: &sentences)
        return sentences
    }

    /// Whether what follows a stop is not more of the same: `Exod. 32`, `C. H. Spurgeon`.
    private static func isEnd(_ characters: [Character], _ at: Int) -> Bool {
        guard at < characters.count else { return true }
        let next = characters[at]
        if "”’\")[".contains(next) { return true }
        guard next == " " else { return false }
        // A single capital before the stop is an initial.
        if characters[at - 1] == ".", at >= 2, characters[at - 2].isUppercase, at == 2 || characters[at - 3] == " " {
            return false
        }
        guard let following = characters[at...].first(where: { $0 != " " }) else { return true }
        return !(characters[at - 1] == "." && following.isNumber) && !following.isLowercase
    }

    /// Behind the source numbers that stand at a place, or the place itself.
    private static func afterNumbers(_ characters: [Character], _ place: Int) -> Int {
        var end = place
        var at = place
        while at < characters.count {
            while at < characters.count, characters[at] == " " { at += 1 }
            guard at < characters.count, characters[at] == "[", let close = numbersEnd(characters, at) else { break }
            at = close
            end = close
        }
        return end
    }

    private static func numbersEnd(_ characters: [Character], _ open: Int) -> Int? {
        guard let close = characters[open...].firstIndex(of: "]"), close > open + 1,
            characters[(open + 1)..<close].allSatisfy({ $0.isWholeNumber || $0 == "," || $0 == " " || $0 == "–" })
        else { return nil }
        return close + 1
    }

    /// Takes the numbers out of a sentence, wherever they stand in it.
    private static func append(_ characters: ArraySlice<Character>, to sentences: inout [Sentence]) {
        let all = Array(characters)
        var text: [Character] = []
        var sources: [Int] = []
        var at = 0
        while at < all.count {
            if all[at] == "[", let end = numbersEnd(all, at) {
                let inside = String(all[(at + 1)..<(end - 1)])
                sources += inside.split { !$0.isWholeNumber }.compactMap { Int($0) }
                while text.last == " " { text.removeLast() }
                at = end
            } else {
                text.append(all[at])
                at += 1
            }
        }
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        guard text.contains(where: { $0.isLetter || $0.isNumber }) || !sources.isEmpty else { return }
        sentences.append(Sentence(text: String(text), sources: sources))
    }
}
