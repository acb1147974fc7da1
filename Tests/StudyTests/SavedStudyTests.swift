import JSONText
import Library
import Scripture
import Search
import Study
import TestSupport
import Testing

@Suite struct SavedStudyTests {
    private let question = "What does 'let Me go' reveal about Moses' intercessory role for Israel?"

    private func saved(_ tiny: TinyLibrary, _ question: String? = nil) throws -> SavedStudy {
        let stamp = LibraryStamp(tiny.library, tiny.searcher.index)
        return SavedStudy(try tiny.study(question ?? self.question), from: stamp, version: "1.2.3")
    }

    private func bytes(_ study: SavedStudy) -> [UInt8] {
        var bytes: [UInt8] = []
        study.json.append(to: &bytes)
        return bytes
    }

    @Test func `a study opened again is the study that was kept`() throws {
        let tiny = try TinyLibrary()
        for question in [question, "What does Exodus 32:10 mean?", "Why did Abraham plead in Genesis 18:23?"] {
            let kept = try saved(tiny, question)
            #expect(try SavedStudy(bytes(kept)) == kept)
        }
    }

    @Test func `opened again it is set in every format with the same bytes`() throws {
        let kept = try saved(TinyLibrary())
        let again = try SavedStudy(bytes(kept)).study
        #expect(TextRenderer().render(again.document) == TextRenderer().render(kept.study.document))
        #expect(MarkdownRenderer().render(again.document) == MarkdownRenderer().render(kept.study.document))
        #expect(HTMLRenderer().render(again.document) == HTMLRenderer().render(kept.study.document))
        #expect(again.json.text == kept.study.json.text)
        #expect(try bytes(SavedStudy(bytes(kept))) == bytes(kept))
    }

    @Test func `the same question of the same library gives the same bytes, from a library built anew too`() throws {
        #expect(try bytes(saved(TinyLibrary())) == bytes(saved(TinyLibrary())))
    }

    @Test func `another library has another checksum`() throws {
        let whole = try saved(TinyLibrary()).stamp
        let less = try saved(TinyLibrary(leavingOut: ["COMMENTARY"])).stamp
        #expect(whole.checksum != less.checksum)
        #expect(whole.checksum.utf8.count == 16)
    }

    @Test func `what is no study, or a later one, is told apart from damage`() throws {
        #expect(throws: SavedStudyError.notAStudy) { try SavedStudy(Array("no study".utf8)) }
        #expect(throws: SavedStudyError.notAStudy) { try SavedStudy(Array("{\"form\":1}".utf8)) }
        let later = Array("{\"form\":9,\"catena\":\"9\",\"document\":{}}".utf8)
        #expect(throws: SavedStudyError.otherForm(9)) { try SavedStudy(later) }
        let thin = Array("{\"form\":1,\"catena\":\"1\",\"document\":{}}".utf8)
        #expect(throws: SavedStudyError.damaged("library")) { try SavedStudy(thin) }
    }

    @Test func `whatever is cut off or changed is an error or a study, never a crash`() throws {
        let whole = try bytes(saved(TinyLibrary()))
        for length in stride(from: 0, to: whole.count, by: 97) {
            #expect(throws: SavedStudyError.self) { try SavedStudy(Array(whole.prefix(length))) }
        }
        for place in stride(from: 0, to: whole.count, by: 61) {
            var changed = whole
            changed[place] ^= 0x11
            do throws(SavedStudyError) {
                let study = try SavedStudy(changed).study
                _ = HTMLRenderer().render(study.document)
            } catch {}
        }
    }

    @Test func `marks that lie outside of their words are damage`() throws {
        let text = try saved(TinyLibrary()).json.text
        #expect(text.contains("\"marks\":[["))
        let spoilt = text.replacing("\"marks\":[[", with: "\"marks\":[[0,99999],[", maxReplacements: 1)
        #expect(throws: SavedStudyError.damaged("marks")) { try SavedStudy(Array(spoilt.utf8)) }
    }
}
