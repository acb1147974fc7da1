/// Numbers written in letters: roman numerals, Hebrew letters and Chinese characters.
extension ReadingText {
    /// The number in letters at `i`, or `nil`.
    func numeral(at i: Int) -> Number? {
        switch self[i] {
        case 0x41...0x7A: roman(at: i)
        case 0xD7: hebrewNumeral(at: i)
        case 0xE3...0xE9: hanNumeral(at: i)
        default: nil
        }
    }

    /// A number in Hebrew letters, 1 through 176: `א`, `ט״ו`, `קי״ט`, `ג׳`. What is no regular numeral is a word.
    ///
    /// It is sure where it has a mark that makes a numeral of it, is one letter, or no word follows.
    private func hebrewNumeral(at i: Int) -> Number? {
        var k = i, hundreds = 0, tens = 0, units = 0, isMarked = false
        while k - i < 16 {
            let (scalar, end) = scalar(at: k)
            switch scalar {
            case 0x5D0...0x5D8:
                guard units == 0 || units == 9 && tens == 0 && 6...7 ~= Int(scalar - 0x5CF) else { return nil }
                if units > 0 { tens = 1; units = units + Int(scalar - 0x5CF) - 10 } else { units = Int(scalar - 0x5CF) }
            case 0x5D9...0x5E6:
                guard tens == 0, units == 0 else { return nil }
                tens = Self.hebrewTens[Int(scalar - 0x5D9)]
                guard tens > 0 else { return nil }
            case 0x5E7:
                guard hundreds == 0, tens == 0, units == 0 else { return nil }
                hundreds = 1
            case 0x22, 0x5F4, 0x201D, 0x27, 0x5F3, 0x2019:
                guard k > i, !isMarked else { return nil }
                // The doubled mark stands before the last letter, the single one behind all.
                let isInside = scalar == 0x22 || scalar == 0x5F4 || scalar == 0x201D
                guard isLetter(at: end) == isInside else {
                    return isInside ? number(hundreds, tens, units, from: i, to: k) : nil
                }
                isMarked = true
            default:
                guard k > i else { return nil }
                if isLetter(at: k) { return nil }
                guard var result = number(hundreds, tens, units, from: i, to: k) else { return nil }
                let isOneLetter = k - i == 2
                let gap = gap(at: k)
                result.isSure =
                    isMarked || isOneLetter || gap.breaks || numeralFollows(at: k)
                    || !isLetter(at: gap.end) && !isDigit(at: gap.end)
                return result
            }
            k = end
        }
        return nil
    }

    /// Whether one letter, or a marked numeral, stands behind a space: the verse of `בראשית א ב`.
    private func numeralFollows(at k: Int) -> Bool {
        let next = gap(at: k).end
        return next > k && isLetter(at: next) && !isLetter(at: scalar(at: next).end)
    }

    private func number(_ hundreds: Int, _ tens: Int, _ units: Int, from i: Int, to k: Int) -> Number? {
        let value = hundreds * 100 + tens * 10 + units
        return 1...176 ~= value ? Number(value: value, end: k, isRoman: true, digits: k - i) : nil
    }

    /// By place from `י`: 10, 20 (final and plain), 30, 40, 40, 50, 50, 60, 70, 80, 80, 90, 90.
    private static let hebrewTens = [1, 0, 2, 3, 0, 4, 0, 5, 6, 7, 0, 8, 0, 9]

    /// A number in Chinese characters, 1 through 176: `三`, `二十三`, `一百一十九`, `一一九`.
    private func hanNumeral(at i: Int) -> Number? {
        var k = i, total = 0, digit = 0, count = 0, hasUnit = false
        while count < 6 {
            let (scalar, end) = scalar(at: k)
            if let value = Self.hanDigits.firstIndex(of: scalar) {
                // 一一九: figure by figure
                if hasUnit, digit > 0 { return nil }
                digit = hasUnit ? value : digit * 10 + value
            } else if scalar == 0x5341 {
                total += max(digit, 1) * 10
                (digit, hasUnit) = (0, true)
            } else if scalar == 0x767E {
                guard digit == 1 else { return nil }
                (total, digit, hasUnit) = (100, 0, true)
            } else {
                break
            }
            count += 1
            k = end
        }
        let value = total + digit
        return k > i && 1...176 ~= value ? Number(value: value, end: k, isRoman: true, digits: k - i) : nil
    }

    /// 〇 一 二 三 四 五 六 七 八 九, by value.
    private static let hanDigits: [UInt32] = [
        0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
    ]
}
