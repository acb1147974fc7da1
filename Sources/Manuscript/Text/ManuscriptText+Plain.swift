extension ManuscriptText {
    /// A text taken as it stands: its paragraphs are divided by empty lines.
    package static func plain(_ prose: [UInt8], name: String) -> ManuscriptText {
        var blocks: [TextBlock] = []
        var start = 0
        var place = 0
        while place < prose.count {
            let end = prose.place(of: 0x0A, from: place, to: prose.count)
            guard end < prose.count else { break }
            var next = end + 1
            while next < prose.count, prose[next] == 0x20 || prose[next] == 0x09 || prose[next] == 0x0D { next += 1 }
            if next < prose.count, prose[next] == 0x0A {
                if start < end { blocks.append(TextBlock(.paragraph, start..<end)) }
                start = next + 1
                place = start
            } else {
                place = max(next, end + 1)
            }
        }
        if start < prose.count { blocks.append(TextBlock(.paragraph, start..<prose.count)) }
        return ManuscriptText(name: name, prose: prose, blocks: blocks, origin: .identity(count: prose.count))
    }
}
