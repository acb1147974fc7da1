internal import Questions

/// One kind of page of the site. One file each; a new one is a file and a line in ``allPages``.
protocol WebPage: Sendable {
    /// Whether the page stands at this path.
    func matches(_ path: [String]) -> Bool

    /// Whether it may be sent a form that is too long for an address. What is sent is answered and not kept.
    var takesForms: Bool { get }

    func make(_ visit: Visit) throws(Refusal) -> Page
}

extension WebPage {
    var takesForms: Bool { false }
}

/// The pages; the first that matches an address answers it. A check compares this list with the folder.
let allPages: [any WebPage] = [
    HomePage(), AskPage(), ReaderPage(), StudyPage(), SearchPage(), MeaningPage(), WordEntryPage(), TopicEntryPage(),
    ParallelsPage(), ScenesPage(), RefsPage(), CheckPage(), QuotesPage(), VerifyPage(), AboutPage(),
]
