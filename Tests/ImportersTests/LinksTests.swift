import Importers
import Library
import Testing

@Suite struct LinksTests {
    @Test func `a line is a link with its votes, and what is none is counted`() throws {
        let links = try Fixture.read("links.txt")
        #expect(
            links.links.map { "\($0.from) \($0.to) \($0.votes)" } == [
                "Gen.1.1 John.1.1-John.1.3 372", "Gen.1.1 Heb.11.3 -2",
            ])
        #expect(links.faults.counts["line that is no link"]?.count == 1)
        #expect(links.resource.rights == "www.example.org CC-BY")
    }

    @Test(.enabled(if: SharedData.crossReferences != nil, "shared data is absent"))
    func `every line of the published table is a link`() throws {
        let links = try Fixture.readPath(#require(SharedData.crossReferences))
        #expect(links.links.count == 274_021)
        #expect(links.faults.counts.isEmpty)
    }
}
