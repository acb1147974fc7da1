/// An array in a mapped file, read as numbers of the width that its writer gave it.
///
/// Indexes count elements of the width asked for. One beyond the end stops the program, as an index beyond an array does;
/// whoever takes an index from the file checks it first.
@safe public struct NumberArray: Sendable {
    private let file: MappedFile
    nonisolated(unsafe) private let start: UnsafeRawBufferPointer
    /// How many bytes it has.
    public let byteCount: Int

    init(_ file: MappedFile, _ bytes: UnsafeRawBufferPointer) {
        self.file = file
        unsafe start = unsafe bytes
        byteCount = bytes.count
    }

    @inline(__always)
    public func byte(_ index: Int) -> UInt8 {
        precondition(index >= 0 && index < byteCount)
        return unsafe start.loadUnaligned(fromByteOffset: index, as: UInt8.self)
    }

    @inline(__always)
    public func half(_ index: Int) -> UInt16 {
        precondition(index >= 0 && index &* 2 &+ 2 <= byteCount)
        return unsafe UInt16(littleEndian: start.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
    }

    @inline(__always)
    public func number(_ index: Int) -> UInt32 {
        precondition(index >= 0 && index &* 4 &+ 4 <= byteCount)
        return unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }

    @inline(__always)
    public func float(_ index: Int) -> Float { Float(bitPattern: number(index)) }

    /// Adds `value` to the element of `sums` that each 16-bit number of `range` names; numbers beyond its end are passed over.
    public func add(_ value: Float, toEach range: Range<Int>, of sums: inout [Float]) {
        precondition(range.lowerBound >= 0 && range.upperBound &* 2 <= byteCount)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            for index in range {
                let place = Int(
                    unsafe UInt16(littleEndian: start.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)))
                if place < sums.count { unsafe sums[place] += value }
            }
        }
    }

    /// Adds to each of `sums` `weight` times what `values` has there multiplied by the 32-bit float of the same index and by
    /// `factor`, but no more than `weight` times `most`.
    public func add(
        _ values: [Float], times factor: Float, weight: Float, most: Float = .infinity, to sums: inout [Float]
    ) {
        precondition(values.count &* 4 <= byteCount && sums.count == values.count)
        unsafe values.withUnsafeBufferPointer { values in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                for index in 0..<values.count {
                    let bits = unsafe start.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
                    let value = unsafe values[index] * (Float(bitPattern: UInt32(littleEndian: bits)) * factor)
                    unsafe sums[index] += weight * (value < most ? value : most)
                }
            }
        }
    }

    /// The products of one row with every row, for an array of rows of signed bytes, into `products`.
    /// - Parameter width: bytes in a row; a multiple of 16.
    public func multiply(row: Int, width: Int, into products: inout [Int32]) {
        let rows = byteCount / width
        precondition(width % 16 == 0 && row >= 0 && row < rows && products.count >= rows)
        let own = stride(from: row &* width, to: (row &+ 1) &* width, by: 8).map { eight(at: $0) }
        multiply(own, rows, into: &products)
    }

    /// The products of a row that stands elsewhere with every row, as above.
    /// - Parameter row: as long as each row of the array; a multiple of 16.
    public func multiply(_ row: [Int8], into products: inout [Int32]) {
        precondition(!row.isEmpty && row.count % 16 == 0)
        let rows = byteCount / row.count
        precondition(products.count >= rows)
        let own = stride(from: 0, to: row.count, by: 8).map { start in
            SIMD8<Int16>(truncatingIfNeeded: SIMD8<Int8>(row[start..<start + 8]))
        }
        multiply(own, rows, into: &products)
    }

    /// The products of four neighbouring rows with every row, those of one after those of another: half the work of four times one.
    /// - Parameter width: bytes in a row; a multiple of 16.
    public func multiply(fourFrom row: Int, width: Int, into products: inout [Int32]) {
        let rows = byteCount / width
        precondition(width % 16 == 0 && row >= 0 && row &+ 4 <= rows && products.count >= 4 &* rows)
        let chunks = width / 8
        // The four beside one another, so that each part of another row is fetched once for all.
        let own = (0..<chunks * 4).map { eight(at: (row + $0 % 4) * width + $0 / 4 * 8) }
        unsafe own.withUnsafeBufferPointer { own in
            unsafe products.withUnsafeMutableBufferPointer { products in
                for other in 0..<rows {
                    var (a, b, c, d) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero)
                    for chunk in 0..<chunks {
                        let values = eight(at: other &* width &+ chunk &* 8)
                        let place = chunk &* 4
                        unsafe a &+= Self.product(own[place], values)
                        unsafe b &+= Self.product(own[place &+ 1], values)
                        unsafe c &+= Self.product(own[place &+ 2], values)
                        unsafe d &+= Self.product(own[place &+ 3], values)
                    }
                    unsafe products[other] = a.wrappedSum()
                    unsafe products[rows &+ other] = b.wrappedSum()
                    unsafe products[2 &* rows &+ other] = c.wrappedSum()
                    unsafe products[3 &* rows &+ other] = d.wrappedSum()
                }
            }
        }
    }

    @inline(__always)
    private func multiply(_ own: [SIMD8<Int16>], _ rows: Int, into products: inout [Int32]) {
        unsafe own.withUnsafeBufferPointer { own in
            unsafe products.withUnsafeMutableBufferPointer { products in
                for other in 0..<rows {
                    let base = other &* own.count &* 8
                    var sum = SIMD4<Int32>.zero
                    for chunk in 0..<own.count {
                        sum &+= unsafe Self.product(own[chunk], eight(at: base &+ chunk &* 8))
                    }
                    unsafe products[other] = sum.wrappedSum()
                }
            }
        }
    }

    /// Eight at a time, neighbours added as they are multiplied: one instruction on most processors.
    @inline(__always)
    private static func product(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD4<Int32> {
        let product = SIMD8<Int32>(truncatingIfNeeded: a) &* SIMD8<Int32>(truncatingIfNeeded: b)
        return product.evenHalf &+ product.oddHalf
    }

    /// Eight signed bytes, the first at an offset that has been checked.
    @inline(__always)
    private func eight(at offset: Int) -> SIMD8<Int16> {
        SIMD8(truncatingIfNeeded: unsafe start.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int8>.self))
    }

    /// The product of two rows of signed bytes.
    public func product(_ a: Int, _ b: Int, width: Int) -> Int32 {
        precondition(a >= 0 && b >= 0 && max(a, b) &* width &+ width <= byteCount)
        var sum: Int32 = 0
        for place in 0..<width {
            let x = unsafe start.loadUnaligned(fromByteOffset: a &* width &+ place, as: Int8.self)
            let y = unsafe start.loadUnaligned(fromByteOffset: b &* width &+ place, as: Int8.self)
            sum &+= Int32(x) &* Int32(y)
        }
        return sum
    }
}
