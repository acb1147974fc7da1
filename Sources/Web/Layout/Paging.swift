internal import Questions

/// The windows of a long answer as pages before and after.
enum Paging {
    static func turn(_ page: inout Page, _ window: Window?, _ visit: Visit) {
        guard let window else { return }
        func address(_ offset: Int) -> String {
            let kept = visit.request.fields.filter { $0.name != "offset" }
            let path = "/" + visit.path.map(PercentCoding.encoded).joined(separator: "/")
            return Address.path(path, kept + [("offset", offset == 0 ? "" : String(offset))])
        }
        if window.range.lowerBound > 0 {
            page.previous = (address(max(0, window.range.lowerBound - max(1, window.range.count))), "Before")
        }
        if let next = window.next { page.next = (address(next), "\(next + 1) and on, of \(window.total)") }
    }
}
