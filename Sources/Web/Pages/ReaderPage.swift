internal import JSONText
internal import Library
internal import Questions
internal import Scripture
internal import Study

/// `/read/Exod.32.7-14?editions=KJV,WEB`: a passage to read, in one edition as running text or in several side by side.
struct ReaderPage: WebPage {
    /// As many verses as a page shows; the longest chapter has 176.
    private static let longest = 200

    func matches(_ path: [String]) -> Bool { path.first == "read" && path.count <= 2 }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        // A plus in a path is one; but no reference has one, and some who guess an address write it for a space.
        let text = visit.path.count > 1 ? visit.path[1].replacing("+", with: " ") : visit.field("passage")
        guard !text.isEmpty else { return .redirect(to: "/read/Gen.1") }
        let question = ReadQuestion()
        let fields = question.parameters.filter { ["editions", "interlinear"].contains($0.name) }.map {
            (name: $0.name, value: visit.field($0.name))
        }
        let arguments = try Arguments(text: [("passage", text)] + fields, for: question)
        guard let asked = try arguments.passage("passage") else { throw .nothingFound("There is no passage.") }
        let editions = try visit.library.editions(arguments)
        let passage = Self.shown(asked)
        do throws(Fault) {
            let library = visit.library.library
            var columns: [ReaderColumn] = []
            for edition in editions {
                let column = try ReaderColumn(passage, in: edition, of: library)
                if !column.isEmpty { columns.append(column) }
            }
            guard !columns.isEmpty else {
                throw Fault(.unreadable, "", at: "")
            }
            var words: [Interlinear] = []
            if arguments.flag("interlinear") {
                for edition in library.editions where Interlinear.isOriginal(edition) {
                    words.append(try Interlinear(passage, in: edition, of: library))
                }
            }
            return page(passage, asked, columns, words, visit)
        } catch {
            if error.place.isEmpty {
                throw .nothingFound(
                    "\(passage.name) stands in none of these editions: \(editions.map(\.name).joined(separator: ", "))")
            }
            throw .fault(error)
        }
    }

    private static func shown(_ asked: Passage) -> Passage {
        let verses = asked.verses
        guard verses.count > longest, let last = verses.prefix(longest).last else { return asked }
        return Passage(asked.first, through: last, in: asked.versification)
    }

    private func page(
        _ passage: Passage, _ asked: Passage, _ columns: [ReaderColumn], _ words: [Interlinear], _ visit: Visit
    ) -> Page {
        let editions = visit.field("editions")
        let isInterlinear = !words.isEmpty
        let more: HTML =
            passage == asked
            ? .none
            : "<p class=\"soft\">\(asked.name) is long; this is its beginning, through \(Passage(passage.last).name).</p>"
        let whole = Passage(passage.first.book, chapter: passage.first.chapter)
        let context: HTML =
            whole == passage || whole == nil
            ? .none : " · <a href=\"\(whole.map { Address.read($0, editions: editions) } ?? "")\">the whole chapter</a>"
        var shown = columns.map(\.edition)
        for original in words where !original.words.isEmpty && !shown.contains(original.edition) {
            shown.append(original.edition)
        }
        let texts = columns.count == 1 ? ReaderText(passage, columns[0]).html : ReaderTable(passage, columns).html
        var page = Page(
            passage.name,
            head: "<h1>\(passage.name)</h1>",
            body: """
                \(ReaderTools.html(passage, columns, isInterlinear: isInterlinear, visit))
                \(texts)\(more)
                \(words.map { InterlinearHTML(interlinear: $0).html })
                \(columns.map(\.notesHTML))
                <p class="soft about"><a href="\(Address.path("/study", [("passage", passage.name)]))">Study this passage</a> · \
                <a href="\(Address.topic(Address.short(passage)))">its topics</a> · <a href="/parallels/\(PercentCoding.encoded(Address.short(passage)))">its parallels</a>\(context)</p>
                <p class="soft rights">\(shown.map { "\($0.title), \($0.licence)" as HTML }.joined(by: " · "))</p>
                """, asked: passage.name)
        page.isWide = columns.count > 1
        page.previous = ReaderTools.chapter(before: passage).map {
            (Address.read($0, editions: editions, interlinear: isInterlinear), $0.name)
        }
        page.next = ReaderTools.chapter(after: passage).map {
            (Address.read($0, editions: editions, interlinear: isInterlinear), $0.name)
        }
        return page
    }
}
