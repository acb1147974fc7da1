/// Words as they are written, made alike only where writing differs by nothing that is heard or meant: the kind of
/// apostrophe, cantillation and meteg, invisible signs, and the order of Hebrew points.
enum WrittenForm {
    static func append(_ text: Span<UInt8>, _ range: Range<Int>, to form: inout [UInt8]) {
        var isPlain = true
        for index in range where text[index] >= 0x80 { isPlain = false }
        if isPlain {
            for index in range { form.append(text[index]) }
            return
        }
        var bytes: [UInt8] = []
        for index in range { bytes.append(text[index]) }
        form += of(String(decoding: bytes, as: UTF8.self))
    }

    static func of(_ text: String) -> [UInt8] {
        var scalars: [Unicode.Scalar] = []
        /// Where the points of the last letter start in `scalars`.
        var points = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0591...0x05AF, 0x05BD, 0x05C4, 0x05C5, 0x034F, 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF: continue
            case 0x2019, 0x02BC, 0x2018, 0x201B, 0xFF07, 0x1FBD, 0x1FBF, 0x02B9, 0x05F3: scalars.append("'")
            case 0x05B0...0x05C7:
                // Points of a letter stand in the order of their numbers.
                var place = scalars.count
                while place > points, scalars[place - 1].value > scalar.value { place -= 1 }
                scalars.insert(scalar, at: place)
                continue
            default: scalars.append(oxiaAsTonos[scalar] ?? scalar)
            }
            points = scalars.count
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return Array(String(view).utf8)
    }

    /// Greek has two code points for one acute accent.
    private static let oxiaAsTonos: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{1F71}": "\u{3AC}", "\u{1F73}": "\u{3AD}", "\u{1F75}": "\u{3AE}", "\u{1F77}": "\u{3AF}",
        "\u{1F79}": "\u{3CC}",
        "\u{1F7B}": "\u{3CD}", "\u{1F7D}": "\u{3CE}", "\u{1FD3}": "\u{390}", "\u{1FE3}": "\u{3B0}",
        "\u{1FBB}": "\u{386}",
        "\u{1FC9}": "\u{388}", "\u{1FCB}": "\u{389}", "\u{1FDB}": "\u{38A}", "\u{1FF9}": "\u{38C}",
        "\u{1FEB}": "\u{38E}",
        "\u{1FFB}": "\u{38F}",
    ]
}
