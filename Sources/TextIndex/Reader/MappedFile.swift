internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A file mapped for reading, whose pages are checked against their sums when they are first touched.
///
/// It is the one place that reads the file's memory unasked; everything else goes through ``bytes(_:)``. The mapping never
/// changes and the marks of checked pages are atomic, so it may be shared between threads.
@safe final class MappedFile: @unchecked Sendable {
    let count: Int
    private let start: UnsafeRawPointer
    /// A bit for each page that was found right.
    private let checked: UnsafeMutablePointer<Atomic<UInt64>>
    private let pageCount: Int
    /// Where the sums of the pages after the header stand.
    private var sums = 0

    init(path: String) throws(IndexError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: errno) }
        count = Int(status.st_size)
        guard count >= IndexFormat.pageSize else { throw count == 0 ? .truncated : .notAnIndex }
        guard let map = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe map != MAP_FAILED else {
            throw .unreadable(path: path, reason: errno)
        }
        unsafe start = UnsafeRawPointer(map)
        pageCount = (count + IndexFormat.pageSize - 1) / IndexFormat.pageSize
        let words = (pageCount + 63) / 64
        unsafe checked = .allocate(capacity: words)
        for word in 0..<words { unsafe (checked + word).initialize(to: Atomic(0)) }
    }

    deinit {
        unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
        unsafe checked.deallocate()
    }

    /// Says where the pages' sums stand, once the header that says so is known to be right.
    func setSums(at offset: Int) { sums = offset }

    /// Bytes that no page sum covers (the header and the sums themselves), for whoever checks them.
    func unchecked(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// The bytes of a range, their pages checked.
    /// - Throws: `.truncated` where the range leaves the file, `.damaged` with the first page that is not right.
    @inline(__always)
    func bytes(_ range: Range<Int>) throws(IndexError) -> UnsafeRawBufferPointer {
        guard range.lowerBound >= 0, range.upperBound <= sums else { throw .truncated }
        if !range.isEmpty {
            let first = range.lowerBound / IndexFormat.pageSize
            let last = (range.upperBound - 1) / IndexFormat.pageSize
            var page = first
            while page <= last {
                if unsafe checked[page >> 6].load(ordering: .relaxed) >> UInt64(page & 63) & 1 == 0 { try check(page) }
                page += 1
            }
        }
        return unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// Checks every page.
    func checkAll() throws(IndexError) {
        for page in 1..<max(1, sums / IndexFormat.pageSize) { try check(page) }
    }

    private func check(_ page: Int) throws(IndexError) {
        let bytes = unsafe unchecked(page * IndexFormat.pageSize..<(page + 1) * IndexFormat.pageSize)
        let sum = unsafe UInt64(
            littleEndian: start.loadUnaligned(fromByteOffset: sums + (page - 1) * 8, as: UInt64.self))
        guard unsafe PageSum.of(bytes) == sum else { throw .damaged(page: page) }
        unsafe checked[page >> 6].bitwiseOr(1 << UInt64(page & 63), ordering: .relaxed)
    }
}
