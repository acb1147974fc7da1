import Manuscript
import Scripture
import Testing

@Suite("Rules") struct RuleTests {
    @Test("have names of their own, in small letters with hyphens") func names() {
        let names = allRules.map { $0.id }
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
    }

    @Test("say what they are about, give an example and tell what to do") func guides() {
        for rule in allRules {
            #expect(rule.guide.title.first?.isUppercase == true)
            #expect(rule.guide.explanation.count > 60, "\(rule.id)")
            #expect(rule.guide.example.count > 10, "\(rule.id)")
            #expect(rule.guide.remedy.hasSuffix(".") || rule.guide.remedy.hasSuffix("does."), "\(rule.id)")
        }
    }
}
