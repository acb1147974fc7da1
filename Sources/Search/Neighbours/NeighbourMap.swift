public import Scripture
internal import TextIndex

/// What leads from verse to verse, as the text index keeps it: for each verse the verses that cross-references,
/// topical indexes and nearness lead to, with shares that add up to one.
///
/// Verses are known by their place in the map, ascending in canon order.
public struct NeighbourMap: Sendable {
    private let text: IndexedText

    /// `nil` where the index has none: the library has neither cross-references nor topics, or an older program made it.
    public init?(_ searcher: Searcher) {
        guard let text = searcher.index.texts.first(where: { $0.properties["kind"] == NeighbourText.kind }) else {
            return nil
        }
        self.text = text
    }

    /// How many verses it knows.
    public var count: Int { text.mainDocumentCount }

    /// The place of a verse, or `nil` where nothing leads from it.
    /// - Complexity: O(log verses).
    public func place(of verse: Verse) throws(SearchError) -> Int? {
        do throws(IndexError) { return try text.documents(withKey: verse.packed).first } catch { throw .index(error) }
    }

    public func verse(at place: Int) throws(SearchError) -> Verse? {
        do throws(IndexError) { return Verse(packed: try text.commonKey(of: place)) } catch { throw .index(error) }
    }

    /// How much cross-references make of a verse, 0 to 1: the logarithm of what they weigh together against the
    /// verse they make most of.
    public func prominence(at place: Int) throws(SearchError) -> Double {
        do throws(IndexError) {
            return NeighbourText.prominence(try text.payload(of: place))
        } catch { throw .index(error) }
    }

    /// Where a verse leads, the likeliest first.
    public func neighbours(of place: Int) throws(SearchError) -> [Neighbour] {
        do throws(IndexError) {
            return NeighbourText.neighbours(try text.payload(of: place))
        } catch { throw .index(error) }
    }
}
