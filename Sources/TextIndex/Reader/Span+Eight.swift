extension Span where Element == UInt8 {
    /// The eight bytes from a place on as one number, the first in its lowest bits: for loops over whole texts.
    /// - Precondition: eight bytes stand there.
    @inlinable @inline(__always)
    public func eight(at place: Int) -> UInt64 {
        precondition(place >= 0 && place &+ 8 <= count)
        return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
    }
}
