internal import Display

/// The part of a line that fits, around what it is shown for, with its underlining.
struct LineWindow {
    private(set) var text = ""
    private(set) var under = ""

    /// - Parameters:
    ///   - under: a mark for each scalar of the line, and one more for what stands behind it.
    ///   - focus: the scalar that must be seen.
    ///   - room: columns.
    init(_ line: String, under marks: [Unicode.Scalar], focus: Int, room: Int) {
        let scalars = Array(line.unicodeScalars)
        let widths = scalars.map { $0.value < 0x20 || $0.value == 0x7F ? 1 : String($0).columns }
        var start = 0
        if widths.reduce(0, +) > room {
            // A third of the room for what stands before, the rest for what follows.
            start = min(focus, scalars.count)
            var before = room / 3
            while start > 0, widths[start - 1] <= before { start -= 1; before -= widths[start] }
            // Near the end of the line the window ends with it.
            var tail = widths[min(start, widths.count)...].reduce(0, +)
            while start > 0, tail + widths[start - 1] <= room - 1 { start -= 1; tail += widths[start] }
        }
        var left = room
        if start > 0 {
            text += "…"
            under += " "
            left -= 1
        }
        var k = start
        let tail = widths[min(start, widths.count)...].reduce(0, +)
        if tail > left { left -= 1 }
        while k < scalars.count, widths[k] <= left {
            let scalar = scalars[k]
            // Control characters would move the cursor.
            text.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            if widths[k] > 0 { under += String(repeating: String(marks[k]), count: widths[k]) }
            left -= widths[k]
            k += 1
        }
        if k < scalars.count {
            text += "…"
        } else if k < marks.count, marks[k] != " " {
            under.unicodeScalars.append(marks[k])
        }
        while under.last == " " { under.removeLast() }
    }
}
