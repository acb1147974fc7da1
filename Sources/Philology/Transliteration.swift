/// Hebrew and Greek in Latin letters, as academic writing has them.
public enum Transliteration {
    /// Transliterates every Hebrew and Greek word of a text; what is neither stays as it is.
    ///
    /// Hebrew follows the academic style of the SBL Handbook (`hannîḥâ lî`) with `ə` for the vocal shewa and
    /// without marks for spirants; the divine name is `yhwh`. Greek follows its general style (`pneuma`,
    /// `rhēma`); iota subscripts are left out.
    public static func latin(_ text: some StringProtocol) -> String {
        var result = ""
        var run: [Unicode.Scalar] = []
        var script: Script?
        func finish() {
            switch script {
            case .hebrew: result += HebrewTransliteration.latin(run)
            case .greek: result += GreekTransliteration.latin(run)
            case nil: result.unicodeScalars.append(contentsOf: run)
            }
            run = []
        }
        for scalar in text.unicodeScalars {
            let next = Script(scalar, after: script)
            if next != script {
                finish()
                script = next
            }
            run.append(scalar)
        }
        finish()
        return result
    }

    private enum Script {
        case hebrew, greek

        /// The script a scalar belongs to; combining marks go with what stands before them.
        init?(_ scalar: Unicode.Scalar, after script: Script?) {
            switch scalar.value {
            case 0x0591...0x05F4, 0xFB1D...0xFB4F: self = .hebrew
            case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
            case 0x0300...0x036F, 0x200C...0x200F:
                guard let script else { return nil }
                self = script
            default: return nil
            }
        }
    }
}
