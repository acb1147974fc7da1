import Philology
import Testing

@Suite struct MorphologyTests {
    @Test(arguments: [
        ("oshm:HVhv2ms/Sh", "verb, Hiphil imperative, 2nd person masculine singular, with paragogic he suffix"),
        (
            "oshm:HC/Vph1cs/Sp3mp",
            "conjunction + verb, Piel cohortative, 1st person common singular, with 3rd person masculine plural suffix"
        ),
        ("oshm:HNcmsc/Sp1cs", "common noun, masculine singular construct, with 1st person common singular suffix"),
        ("oshm:HR/Sp1cs", "preposition, with 1st person common singular suffix"),
        ("oshm:ANcmsd", "common noun, masculine singular determined"),
        ("oshm:HVqrmsa", "verb, Qal active participle, masculine singular absolute"),
        ("morphgnt:V- 3PAI-S--", "verb, present active indicative, 3rd person singular"),
        ("morphgnt:N- ----GSM-", "noun, genitive masculine singular"),
        ("robinson:V-AAI-3S", "verb, aorist active indicative, 3rd person singular"),
        ("robinson:V-2AAP-NSM", "verb, second aorist active participle, nominative masculine singular"),
        (
            "robinson:T-NSM robinson:N-NSM",
            "article, nominative masculine singular + noun, nominative masculine singular"
        ),
        ("robinson:PRT-N", "negative particle"),
        ("strongMorph:TH8804", "verb, Qal perfect"),
        ("strongMorph:TH8685", "verb, Hiphil imperative"),
        ("strongMorph:TH8675 strongMorph:TH8799", "verb, Qal imperfect"),
    ])
    func `a parse reads as one would say it`(code: String, description: String) throws {
        #expect(try #require(Parse(code)).description == description)
    }

    @Test(arguments: [
        "", "oshm:", "oshm:HZ", "oshm:HVhv9", "morphgnt:Q- --------", "robinson:V-ZZZ", "strongMorph:TH1", "other:V",
        "verb",
    ])
    func `an unknown code is none`(code: String) {
        #expect(Parse(code) == nil)
    }

    @Test func `keys name features in one order and are read back in any`() throws {
        let parse = try #require(Parse("oshm:HVhv2ms/Sh"))
        #expect(parse.key == "verb.hifil.imperative.2.masculine.singular+suffix.paragogic-he")
        for key in ["verb.hifil.imperative", "imperative.Hiphil", "verb.2.m.sg+suffix", "paragogic-he"] {
            #expect(parse.matches(try Parse.parts(ofKey: key)), "\(key)")
        }
        for key in ["verb.qal", "verb.hifil.perfect", "suffix+verb", "verb.suffix"] {
            #expect(!parse.matches(try Parse.parts(ofKey: key)), "\(key)")
        }
        #expect(try Parse.parts(ofKey: parse.key) == parse.parts)
    }

    @Test func `an unknown feature is named with its place`() {
        #expect(throws: UnknownFeature(name: "hifl", range: 5..<9)) { try Parse.parts(ofKey: "verb.hifl.imperative") }
    }

    @Test func `the parts of speech can be asked for one by one`() throws {
        let parse = try #require(Parse("oshm:HC/Vph1cs/Sp3mp"))
        #expect(parse.partOfSpeech?.name == "verb")
        #expect(parse.stem?.title == "Piel")
        #expect(parse.mood?.name == "cohortative")
        #expect(parse.person?.name == "1")
        #expect(parse.suffixes.count == 1)
        #expect(parse.language == .hebrew)
    }
}
