import Foundation
import Library
import Philology
import Scripture
import Study
import TestSupport
import Testing

@Suite struct StudyTests {
    private let question = "What does 'let Me go' reveal about Moses' intercessory role for Israel?"

    @Test func `the phrase, the names and the theme find the passage`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study(question)
        #expect(study.resolution.passage.osis == "Exod.32.10")
        #expect(study.resolution.phrase == "let me go")
        #expect(study.resolution.candidates.map(\.passage.osis).contains("Deut.9.14"))
    }

    @Test func `every item has a source that resolves and every quoted verse is verbatim`() throws {
        let tiny = try TinyLibrary()
        for question in [question, "What is the meaning of Exodus 32:10?", "Why did Abraham plead in Genesis 18:23?"] {
            let study = try tiny.study(question)
            #expect(try StudyProof(library: tiny.library).faults(of: study.document) == [])
            #expect(!study.document.items.isEmpty)
        }
    }

    @Test func `the same form and the same English are told apart`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study(question)
        let phrase = try #require(study.document.sections.first { $0.id == "phrase" })
        let text = phrase.blocks.flatMap(\.items).map(\.plainText)
        #expect(
            text.contains {
                $0.hasPrefix(
                    "This very form stands in one other verse (the word stands 2 times in ORIGINAL): Judges 16:26")
            })
        #expect(
            text.contains {
                $0.hasPrefix("Same English, another word: Deuteronomy 9:14 has רָפָה rāpâ (H7503, slacken)")
            })
    }

    @Test func `the pattern elsewhere names other scenes of the topic`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study(question)
        let pattern = try #require(study.document.sections.first { $0.id == "pattern" })
        let passages = pattern.blocks.flatMap(\.items).compactMap(\.passages.first?.osis)
        #expect(Set(passages).isSuperset(of: ["Gen.18.23", "1Sam.7.5"]))
    }

    @Test(arguments: ["TOPICS", "COMMENTARY", "LEXICON", "ORIGINAL", "TWO"])
    func `a study without a resource is thinner, never wrong`(missing: String) throws {
        let tiny = try TinyLibrary(leavingOut: [missing])
        let study = try tiny.study(question)
        #expect(try StudyProof(library: tiny.library).faults(of: study.document) == [])
        if ["TOPICS", "COMMENTARY", "ORIGINAL"].contains(missing) {
            #expect(study.document.sections.contains { $0.note != nil })
        }
    }

    @Test func `what cannot be answered is said, not guessed`() throws {
        let tiny = try TinyLibrary()
        #expect(throws: ResolutionError.emptyQuestion) { try tiny.study("  ") }
        #expect(throws: ResolutionError.phraseNotFound("zanzibar quilts")) {
            try tiny.study("What is 'zanzibar quilts'?")
        }
        #expect(throws: ResolutionError.badReference("“Exodus 99:1”: Exodus has 40 chapters")) {
            try tiny.study("What does Exodus 99:1 mean?")
        }
        #expect(throws: ResolutionError.passageNotHere(Passage(Verse(.jude, 1, 5)))) {
            try tiny.study("What does Jude 5 mean?")
        }
    }

    @Test func `where hardly a word of a question stands anywhere, passages are named and no study is made`() throws {
        let tiny = try TinyLibrary()
        let study = try tiny.study("Which zanzibar quilts suit bicycles of Moses?")
        #expect(study.resolution.isGuess && study.resolution.isUnsure)
        #expect(study.document.sections.isEmpty)
        #expect(study.document.lead[0].plain.hasPrefix("No passage here answers"))
        #expect(study.resolution.why.contains("moses"))
        let answered = try tiny.study("Why did Moses plead?")
        #expect(!answered.resolution.isGuess && !answered.document.sections.isEmpty)
    }

    @Test func `a phrase that one verse has is put in doubt by none that has it in part`() throws {
        let study = try TinyLibrary().study("What does 'that I may feel' mean?")
        #expect(study.resolution.passage.osis == "Judg.16.26")
        #expect(!study.resolution.isUnsure)
    }

    @Test func `a proof finds a word that was changed`() throws {
        let tiny = try TinyLibrary()
        var document = try tiny.study(question).document
        let altered = Quotation(resource: "ONE", passage: Passage(Verse(.exodus, 32, 10)), text: "Now let me be")
        document.sections[0].blocks[0].items.append(Item(.scripture, [.quotation(altered)], sources: [99]))
        #expect(try StudyProof(library: tiny.library).faults(of: document).count == 2)
    }

    @Test func `the sections are listed as the folder has them`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/Study/Sections")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0 != "StudySection.swift"
        }
        #expect(files.count == StudyOptions.knownSections.count)
    }
}
