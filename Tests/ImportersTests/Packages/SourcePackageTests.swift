import Importers
import Testing

@Suite struct SourcePackageTests {
    @Test func `every package that a default resource is read from is fetched, and no other`() {
        #expect(Set(allSourcePackages.map(\.name)) == Set(DefaultSources.packages))
    }

    @Test func `what a default resource needs is unpacked`() {
        let parts = allSourcePackages.flatMap(\.parts)
        for resource in DefaultSources.all {
            for need in resource.needs {
                #expect(parts.contains { need == $0 || need.hasPrefix($0 + "/") }, "\(resource.name) needs \(need)")
            }
        }
    }
}
