import Manuscript
import Testing

@Suite("The settings of catena.toml") struct SettingsTests {
    @Test("are read") func whole() throws {
        let settings = try CheckSettings(
            toml: """
                [check]
                edition = "BSB"
                select = ["misquotation", "splice"]
                ignore = ["citation-style"]
                baseline = "known.json"
                languages = ["de", "en"]
                versification = "lxx"

                [check.severity]
                splice = "error"
                """)
        #expect(settings.edition == "BSB")
        #expect(settings.select == ["misquotation", "splice"])
        #expect(settings.ignore == ["citation-style"])
        #expect(settings.baseline == "known.json")
        #expect(settings.languages == ["de", "en"])
        #expect(settings.versification == "lxx")
        #expect(settings.severities == ["splice": .error])
    }

    @Test("may be empty") func empty() throws {
        #expect(try CheckSettings(toml: "") == CheckSettings())
        #expect(try CheckSettings(toml: "[check]") == CheckSettings())
    }

    @Test(
        "say what is wrong with them",
        arguments: [
            ("[check]\nselect = [\"misqotation\"]", "perhaps misquotation"), ("[check]\neditoins = []", "“editoins”"),
            ("[check]\nignore = \"splice\"", "no list"), ("[chekc]", "[chekc]"), ("check = 3", "no table"),
            ("[check.severity]\nsplice = \"fatal\"", "“fatal”"), ("[check]\nbaseline = 3", "baseline"),
        ])
    func wrong(toml: String, words: String) {
        let error = #expect(throws: SettingsError.self) { try CheckSettings(toml: toml) }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test("tell the line of what is no TOML") func line() {
        let error = #expect(throws: SettingsError.self) { try CheckSettings(toml: "[check]\n\nselect = [") }
        #expect(error?.line != nil)
    }
}
