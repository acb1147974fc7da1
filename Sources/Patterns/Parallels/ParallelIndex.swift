internal import Library
package import TextIndex

/// What parallels are ranked by: what each verse has, and its vector. One file, mapped; see
/// `docs/formats/parallels-index.md`.
///
/// Opening checks what a question reads whole; long lists are checked page by page as they are read.
package struct ParallelIndex: Sendable {
    let canon = Canon.shared
    let families: [FamilyIndex]
    let vectors: NumberArray
    let popularity: NumberArray
    /// Numbers in a vector.
    let width: Int
    private let path: String

    /// - Throws: as ``TextIndex/ArrayFile/init(path:)``, and `.inconsistent` where the file was made by other weights.
    package init(path: String) throws(IndexError) {
        self.path = path
        let file = try ArrayFile(path: path)
        var families: [FamilyIndex] = []
        for family in VerseFamily.allCases {
            families.append(try FamilyIndex(family, in: file, verses: canon.count))
        }
        self.families = families
        vectors = try file.array("vectors")
        popularity = try file.array("popularity")
        width = vectors.byteCount / canon.count
        guard width > 0, width % 16 == 0, vectors.byteCount == width * canon.count,
            popularity.byteCount == canon.count
        else { throw .inconsistent("the vectors are not those of this program") }
    }

    subscript(family: VerseFamily) -> FamilyIndex {
        families[family.place]
    }

    /// Does what reads pages that may be damaged.
    /// - Throws: `.damaged` with the file's place.
    func reading<Value>(_ read: () throws(IndexError) -> Value) throws(Fault) -> Value {
        do throws(IndexError) {
            return try read()
        } catch {
            throw Fault(
                .damaged, "the index of parallels is damaged; without the file it is made anew (\(error))", at: path)
        }
    }
}
