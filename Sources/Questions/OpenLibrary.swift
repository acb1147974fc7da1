public import Library
internal import Manuscript
package import Patterns
public import Search
package import TextIndex

/// A library with its text index, open for as long as a face runs.
public struct OpenLibrary: Sendable {
    public let library: Library
    public let searcher: Searcher
    /// The index of quotations, where the library has one that belongs to its text index.
    private let quotationIndex: QuotationIndex?
    /// What verses are near words by, where the library has an index of parallels.
    let likeness: VerseLikeness?
    /// What was learned of verses from cross-references, where the library has an index of parallels.
    let vectors: LearnedVectors?
    /// What finds parallels, where the library has their index.
    private let sharedParallels: SharedParallels?
    /// A reader's own scenes by name, each as its file has it.
    let ownScenes: [String: String]
    /// What finds scenes, where the library has an English edition to find them in.
    let sceneFinder: SceneFinder?
    /// The generation of the library that this is.
    let generation: String
    /// Whether it has every index that there can be.
    public let isWhole: Bool
    /// Names the state of the library: another whenever anything in it has changed.
    public let state: String

    /// Opens the library in use.
    /// - Throws: `Fault`; an index that is missing or damaged is one, since a face that only reads does not make it anew.
    public init(_ folder: LibraryFolder) throws(Fault) {
        library = try folder.open()
        do throws(IndexError) {
            searcher = try Searcher(path: folder.index)
        } catch {
            throw Fault(.damaged, "\(error); any search on the command line makes it anew", at: folder.index)
        }
        quotationIndex = Self.quotationIndex(folder, searcher.index)
        let parallelIndex = try? ParallelIndex(path: folder.parallels)
        likeness = parallelIndex.map(VerseLikeness.init)
        vectors = parallelIndex.map { LearnedVectors($0) }
        sharedParallels = parallelIndex.map { [library] in SharedParallels(library, $0) }
        ownScenes = folder.ownScenes
        let rated = try? SceneIndex(path: folder.scenes, of: searcher.index)
        sceneFinder = try? SceneFinder(searcher.index, kept: rated)
        generation = folder.generation
        isWhole = quotationIndex != nil && parallelIndex != nil && (rated != nil || sceneFinder == nil)
        state = isWhole ? generation : "\(generation) \(quotationIndex != nil) \(parallelIndex != nil) \(rated != nil)"
    }

    /// The index of quotations, if there is one that belongs to the text index.
    private static func quotationIndex(_ folder: LibraryFolder, _ texts: TextIndex) -> QuotationIndex? {
        guard let index = try? QuotationIndex(path: folder.quotationIndex),
            (try? QuotationFinder(index, texts, expected: nil)) != nil
        else { return nil }
        return index
    }

    package init(
        library: Library, searcher: Searcher, quotationIndex: QuotationIndex?, parallelIndex: ParallelIndex?,
        state: String
    ) {
        self.library = library
        self.searcher = searcher
        self.quotationIndex = quotationIndex
        sharedParallels = parallelIndex.map { SharedParallels(library, $0) }
        self.state = state
        generation = state
        isWhole = true
        likeness = parallelIndex.map(VerseLikeness.init)
        vectors = parallelIndex.map { LearnedVectors($0) }
        ownScenes = [:]
        sceneFinder = try? SceneFinder(searcher.index)
    }

    /// The finder of quotations.
    /// - Parameter edition: the name of the edition that a text is to follow; empty lets its quotations show which.
    func quotations(expecting edition: String) throws(Refusal) -> QuotationFinder {
        if !edition.isEmpty, searcher.index.text(named: edition) == nil {
            throw .mistake("edition", Self.noEdition(edition, library.editions.map(\.name)))
        }
        guard let quotationIndex else {
            throw .fault(
                Fault(
                    .unreadable,
                    "this library has no index of quotations yet; it is being made if this has just started: ask again in a minute, or make it with catena quotes",
                    at: "quotations.index"))
        }
        return try Refusal.wrapping { () throws(SearchError) in
            do throws(IndexError) {
                return try QuotationFinder(quotationIndex, searcher.index, expected: edition.isEmpty ? nil : edition)
            } catch {
                throw SearchError.index(error)
            }
        }
    }

    /// What finds parallels.
    func parallels() throws(Refusal) -> SharedParallels {
        guard let sharedParallels else {
            throw .fault(
                Fault(
                    .unreadable,
                    "this library has no index of parallels yet; it is being made if this has just started: ask again in a minute, or make it with catena parallels",
                    at: "parallels.index"))
        }
        return sharedParallels
    }

    /// The editions shown where none is asked for: the King James and the World English Bible, or else the first there is.
    public var standardEditions: [Resource] {
        let found = ["KJV", "WEB"].compactMap(library.resource(named:))
        return found.isEmpty ? Array(library.editions.prefix(1)) : found
    }

    /// The editions that the parameter `editions` names, each once, or the standard ones.
    package func editions(_ arguments: Arguments) throws(Refusal) -> [Resource] {
        var editions: [Resource] = []
        for name in Self.names(arguments) {
            guard let edition = library.resource(named: name), edition.kind == .edition else {
                throw .mistake("editions", Self.noEdition(name, library.editions.map(\.name)))
            }
            if !editions.contains(edition) { editions.append(edition) }
        }
        return editions.isEmpty ? standardEditions : editions
    }

    static func names(_ arguments: Arguments) -> [String] {
        arguments.text("editions").split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
            .filter { !$0.isEmpty }
    }

    static func noEdition(_ name: String, _ known: [String]) -> String {
        "there is no edition “\(name)” in this library; it has \(known.joined(separator: ", "))"
    }
}
