package import TextIndex

/// What parallels are ranked by: what each verse has, and its vector. One file, mapped; see
/// `docs/formats/parallels-index.md`.
package struct ParallelIndex: Sendable {
    let canon = Canon.shared
    let families: [FamilyIndex]
    let vectors: NumberArray
    let popularity: NumberArray
    /// Numbers in a vector.
    let width: Int

    /// - Throws: as ``TextIndex/ArrayFile/init(path:)``, and `.inconsistent` where the file was made by other weights.
    package init(path: String) throws(IndexError) {
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
}
