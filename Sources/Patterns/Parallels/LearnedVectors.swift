internal import Scripture
package import TextIndex

/// What was learned of every verse from cross-references, as a vector each: verses that readers join stand near one another.
///
/// They are a part of the parallels' index, which need not be opened whole for them.
public struct LearnedVectors: Sendable {
    private let vectors: NumberArray
    /// Numbers in a vector.
    private let width: Int

    /// - Throws: as ``ParallelIndex/init(path:)``.
    package init(path: String) throws(IndexError) {
        let vectors = try ArrayFile(path: path).array("vectors")
        width = vectors.byteCount / Canon.shared.count
        guard width > 0, width % 16 == 0, vectors.byteCount == width * Canon.shared.count else {
            throw .inconsistent("the vectors are not those of this program")
        }
        self.vectors = vectors
    }

    package init(_ index: ParallelIndex) {
        vectors = index.vectors
        width = index.width
    }

    /// The sum of the vectors of some rows of the canon.
    func sum(of rows: some Sequence<Int>) -> [Float] {
        var sum = [Float](repeating: 0, count: width)
        for row in rows {
            for place in 0..<width { sum[place] += Float(Int8(bitPattern: vectors.byte(row * width + place))) }
        }
        return sum
    }

    /// The cosine of a vector with that of every row, −1 to 1; empty where it has no direction.
    func cosines(with sum: [Float]) -> [Float] {
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0, sum.count == width else { return [] }
        let query = sum.map { Int8(clamping: Int(($0 / length * 254).rounded())) }
        var products = [Int32](repeating: 0, count: Canon.shared.count)
        vectors.multiply(query, into: &products)
        return products.map { Float($0) / (254 * 254) }
    }

    /// How near two rows stand.
    func cosine(_ a: Int, _ b: Int) -> Float { Float(vectors.product(a, b, width: width)) / (254 * 254) }
}
