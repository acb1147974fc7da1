package import Display
import Foundation
import Synchronization

/// One line at the foot of a terminal that tells how far something has come. Draws nothing where nobody looks.
///
/// The line is redrawn in place at most every 50 ms, fits the window as it is at that moment, and is gone when the
/// work is done, or when the reader interrupts it.
package final class ProgressBar: Sendable {
    private struct State {
        var label = ""
        var isDrawn = false
        var lastDrawn: ContinuousClock.Instant?
    }

    private let terminal: Terminal
    private let style: Style
    private let state = Mutex(State())

    init(_ terminal: Terminal = Terminal(.errors)) {
        self.terminal = terminal
        style = Style(terminal)
        if terminal.isInteractive { Self.eraseOnInterrupt() }
    }

    deinit { finish() }

    /// Shows a step of the work.
    /// - Parameters:
    ///   - label: what is being done: `Fetching sword-text-kjv`.
    ///   - fraction: how much of it is done, 0 through 1, or `nil` where that cannot be told.
    ///   - note: what follows the bar: `1.2 of 2.8 MB`.
    func show(_ label: String, fraction: Double? = nil, note: String = "") {
        guard terminal.isInteractive else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if label == state.label, fraction != 1, let last = state.lastDrawn, now - last < .milliseconds(50) {
                return
            }
            state.label = label
            state.lastDrawn = now
            state.isDrawn = true
            terminal.write("\r" + Self.line(label, fraction, note, width: terminal.width, style: style) + "\u{1b}[K")
        }
    }

    /// Prints a line that stays, above the bar.
    func say(_ line: String) {
        state.withLock { state in
            terminal.write((state.isDrawn ? "\r\u{1b}[K" : "") + line + "\n")
            state.isDrawn = false
            state.lastDrawn = nil
        }
    }

    /// Takes the line away.
    func finish() {
        state.withLock { state in
            if state.isDrawn { terminal.write("\r\u{1b}[K") }
            state.isDrawn = false
        }
    }

    /// The line for a window of that width. What has no room is left out: first the bar, then the note, then the end
    /// of the label. The last column stays free, for some terminals wrap there.
    package static func line(
        _ label: String, _ fraction: Double?, _ note: String, width: Int, style: Style
    ) -> String {
        let room = max(0, width - 1)
        let noteColumns = note.isEmpty ? 0 : note.columns + 1
        if label.columns + noteColumns > room { return label.truncated(to: room) }
        let text = note.isEmpty ? label : label + " " + style(note, .faint)
        let barColumns = min(30, room - label.columns - noteColumns - 3)
        guard let fraction, barColumns >= 5 else { return text }
        let full = Int((min(max(fraction, 0), 1) * Double(barColumns)).rounded())
        let bar =
            style(String(repeating: "━", count: full), .green)
            + style(String(repeating: "─", count: barColumns - full), .faint)
        return label + " " + bar + (note.isEmpty ? "" : " " + style(note, .faint))
    }

    /// Leaves a clean line behind when the reader presses Ctrl-C, then lets the signal do what it does.
    private static func eraseOnInterrupt() {
        signal(SIGINT) { number in
            let erase: StaticString = "\r\u{1b}[K"
            _ = unsafe write(2, erase.utf8Start, erase.utf8CodeUnitCount)
            signal(number, SIG_DFL)
            raise(number)
        }
    }
}
