/// Which brace closes which.
struct Braces {
    private(set) var closing: [Int: Int] = [:]

    /// - Complexity: O(bytes), whatever they hold.
    init(_ bytes: [UInt8]) {
        var open: [Int] = []
        var k = 0
        let meant = ByteScan("\\{}%")
        while true {
            k = meant.next(bytes, from: k, to: bytes.count)
            guard k < bytes.count else { return }
            switch bytes[k] {
            case 0x5C: k += 2
            case 0x25: k = bytes.place(of: 0x0A, from: k, to: bytes.count)
            case 0x7B:
                open.append(k)
                k += 1
            default:
                if let start = open.popLast() { closing[start] = k }
                k += 1
            }
            k = min(k, bytes.count)
        }
    }
}
