/// The numbers of a file of arrays; `docs/formats/parallels-index.md` says what they mean.
enum ArrayFormat {
    static let magic: [UInt8] = Array("CATENAAR".utf8)
    static let version: UInt32 = 1
}
