/// Figures, dashes and the marks between chapter and verse.
extension ReadingText {
    /// A number as written: in figures or roman numerals.
    struct Number {
        var value: Int
        var end: Int
        var isRoman = false
        var digits: Int
        /// Not so where it may as well be a word.
        var isSure = true
    }

    /// The number in figures at `i`, of at most three, or `nil`. Full-width figures count as figures.
    @inline(__always)
    func number(at i: Int) -> Number? {
        var value = 0, k = i, digits = 0
        while true {
            let byte = self[k]
            if byte &- 0x30 < 10 {
                value = value * 10 + Int(byte &- 0x30)
                k += 1
            } else if byte == 0xEF, self[k + 1] == 0xBC, self[k + 2] &- 0x90 < 10 {
                value = value * 10 + Int(self[k + 2] &- 0x90)
                k += 3
            } else {
                break
            }
            digits += 1
            if digits > 3 { return nil }
        }
        return digits > 0 ? Number(value: value, end: k, digits: digits) : nil
    }

    /// The number in superscript figures at `i`, or `nil`.
    func superscript(at i: Int) -> Number? {
        var value = 0, k = i, digits = 0
        while digits < 4 {
            let found = scalar(at: k)
            let digit: Int
            switch found.value {
            case 0xB9: digit = 1
            case 0xB2: digit = 2
            case 0xB3: digit = 3
            case 0x2070, 0x2074...0x2079: digit = Int(found.value - 0x2070)
            default: return digits > 0 && digits < 4 ? Number(value: value, end: k, digits: digits) : nil
            }
            value = value * 10 + digit
            k = found.end
            digits += 1
        }
        return nil
    }

    /// The roman numeral at `i`, in one case throughout and in its regular form, from 1 through 150, or `nil`.
    func roman(at i: Int) -> Number? {
        var k = i, value = 0, previous = 1000, run = 0
        let isLower = self[i] & 0x20 != 0
        while k - i < 12, isLetter(at: k) {
            guard (self[k] & 0x20 != 0) == isLower else { return nil }
            let letter: Int
            switch self[k] | 0x20 {
            case 0x69: letter = 1
            case 0x76: letter = 5
            case 0x78: letter = 10
            case 0x6C: letter = 50
            case 0x63: letter = 100
            default: return nil
            }
            if letter > previous {
                guard run == 1, letter == previous * 5 || letter == previous * 10, previous != 5, previous != 50
                else { return nil }
                value += letter - 2 * previous
                previous = previous - 1
            } else {
                run = letter == previous ? run + 1 : 1
                guard run <= 4, letter == 1 || letter == 10 || letter == 100 || run == 1 else { return nil }
                value += letter
                previous = letter
            }
            k += 1
        }
        guard k > i, value <= 151, !isLetter(at: k) else { return nil }
        return Number(value: value, end: k, isRoman: true, digits: k - i)
    }

    /// Where a dash that begins at `i` ends, or `i`.
    func dashEnd(at i: Int) -> Int {
        switch self[i] {
        case 0x2D:
            var k = i + 1
            while self[k] == 0x2D, k - i < 3 { k += 1 }
            return k
        case 0x7E: return i + 1
        case 0xE2:
            let value = scalar(at: i).value
            return 0x2010...0x2015 ~= value || value == 0x2212 ? i + 3 : i
        case 0xD6: return self[i + 1] == 0xBE ? i + 2 : i  // maqaf
        case 0xE3: return scalar(at: i).value == 0x301C ? i + 3 : i
        case 0xEF:
            let value = scalar(at: i).value
            return value == 0xFF0D || value == 0xFF5E ? i + 3 : i
        case 0x26:
            if matches("&ndash;", at: i) || matches("&mdash;", at: i) || matches("&#8211;", at: i) { return i + 7 }
            return i
        default: return i
        }
    }

    /// Where a colon of any kind that begins at `i` ends, or `i`.
    @inline(__always)
    func colonEnd(at i: Int) -> Int {
        let byte = self[i]
        if byte == 0x3A { return i + 1 }
        if byte < 0x80 { return i }
        let value = scalar(at: i).value
        return value == 0xFF1A || value == 0x2236 || value == 0xA789 ? i + 3 : i
    }
}
