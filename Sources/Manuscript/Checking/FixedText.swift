/// A file with its safe fixes made.
public struct FixedText: Sendable {
    public private(set) var bytes: [UInt8]
    /// How many fixes were made.
    public private(set) var count = 0

    /// Of fixes that overlap the first is made. Files that were converted, and those in UTF-16, stay as they are.
    public init(_ checked: CheckedFile, file: [UInt8]) {
        bytes = file
        guard checked.text.placing == .bytes, !checked.text.faults.contains(where: { $0.kind == .utf16 }) else {
            return
        }
        let fixes = checked.findings.compactMap { located -> (range: Range<Int>, text: String)? in
            guard let fix = located.finding.fix, fix.isSafe else { return nil }
            return (checked.text.origin.file(fix.range), fix.replacement)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var result: [UInt8] = []
        var place = 0
        for fix in fixes where fix.range.lowerBound >= place && fix.range.upperBound <= file.count {
            result += file[place..<fix.range.lowerBound]
            result += fix.text.utf8
            place = fix.range.upperBound
            count += 1
        }
        bytes = result + file[place...]
    }
}
