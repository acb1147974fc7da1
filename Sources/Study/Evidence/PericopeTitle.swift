/// A unit's title as it is shown: without the stop and the verse numbers some works end it with.
enum PericopeTitle {
    static func plain(_ title: String) -> String {
        var text = title[...]
        while let last = text.last, last == "." || last == " " || last == ";" { text.removeLast() }
        return String(text)
    }
}
