import Display

extension Style {
    init(_ terminal: Terminal) { self.init(isDressed: terminal.isDressed) }
}
