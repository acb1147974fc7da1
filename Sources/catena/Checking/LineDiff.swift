import Display
import Foundation

/// Two states of a file, line by line, in the unified form that `patch` reads. Fixes change words within lines, so lines
/// keep their number and are compared one by one; where they do not, the whole is shown as changed.
struct LineDiff {
    private let old: [Substring]
    private let new: [Substring]
    private let name: String

    init(_ old: [UInt8], _ new: [UInt8], name: String) {
        self.old = String(decoding: old, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        self.new = String(decoding: new, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        self.name = name
    }

    func text(_ style: Style) -> String {
        var text = style("--- \(name)\n+++ \(name)", .bold) + "\n"
        guard old.count == new.count else {
            text += style("@@ -1,\(old.count) +1,\(new.count) @@", .cyan) + "\n"
            return text + lines(old, "-", .red, style) + lines(new, "+", .green, style)
        }
        var k = 0
        while k < old.count {
            guard old[k] != new[k] else { k += 1; continue }
            var end = k
            while end < old.count, old[end] != new[end] { end += 1 }
            text += style("@@ -\(k + 1),\(end - k) +\(k + 1),\(end - k) @@", .cyan) + "\n"
            text += lines(old[k..<end], "-", .red, style) + lines(new[k..<end], "+", .green, style)
            k = end
        }
        return text
    }

    private func lines(_ lines: some Sequence<Substring>, _ mark: String, _ dress: Style.Dress, _ style: Style)
        -> String
    {
        lines.map { style(mark + $0, dress) + "\n" }.joined()
    }
}
