/// Every rule, those on references first, in the order a reader is told of them.
public let allRules: [any Rule.Type] = [
    UnknownBookRule.self, OutOfRangeRule.self, ReversedRangeRule.self, HyphenForColonRule.self,
    AmbiguousAbbreviationRule.self, AbsentVerseRule.self, CitationStyleRule.self, MisquotationRule.self,
    SpliceRule.self, WrongReferenceRule.self, WiderQuotationRule.self, NarrowerQuotationRule.self,
    NamedEditionRule.self, MixedEditionsRule.self, UncitedQuotationRule.self, UnknownQuotationRule.self,
    EncodingRule.self,
]
