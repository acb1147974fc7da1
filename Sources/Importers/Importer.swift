public import Library

/// A reader of one outside format.
///
/// Importers are pure: files in, ``ResourceContent`` out. A fault in the data is counted in
/// ``ResourceContent/faults`` and the import goes on; only what makes the whole source unusable is thrown.
public protocol Importer: Sendable {
    /// Reads the source at `path` (a file or a folder).
    func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent]
}
