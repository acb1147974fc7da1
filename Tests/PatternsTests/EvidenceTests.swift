import Patterns
import Testing

@Suite("Evidence") struct EvidenceTests {
    @Test("Kinds have the names that other programs rely on") func kinds() {
        #expect(Evidence.Kind.allCases.map(\.rawValue) == ["lemma", "topic", "link", "phrase", "slot"])
    }
}
