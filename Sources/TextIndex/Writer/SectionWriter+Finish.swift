extension SectionWriter {
    /// The whole file: the header, the sections, and the sums of their pages.
    func finished(magic: [UInt8], version: UInt32, directory: Section) -> [UInt8] {
        var bytes = self.bytes
        while bytes.count % IndexFormat.pageSize != 0 { bytes.append(0) }
        let end = bytes.count
        var sums: [UInt8] = []
        unsafe bytes.withUnsafeBytes { all in
            for page in 1..<max(1, end / IndexFormat.pageSize) {
                let page = unsafe UnsafeRawBufferPointer(
                    rebasing: all[page * IndexFormat.pageSize..<(page + 1) * IndexFormat.pageSize])
                sums.append(number: Int(truncatingIfNeeded: unsafe PageSum.of(page)))
            }
        }
        bytes += sums
        var header = magic
        header.append(number: Int(version))
        header.append(number: bytes.count)
        header.append(number: end)
        header.append(number: Int(truncatingIfNeeded: PageSum.of(sums)))
        header.append(number: directory.offset)
        header.append(number: directory.count)
        header += Array(repeating: 0, count: IndexFormat.pageSize - 8 - header.count)
        header.append(number: Int(truncatingIfNeeded: PageSum.of(header)))
        bytes.replaceSubrange(0..<IndexFormat.pageSize, with: header)
        return bytes
    }
}
