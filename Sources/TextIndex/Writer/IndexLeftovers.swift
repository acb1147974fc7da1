#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// What writers of an index left beside it that were killed: files named like an index in the making that no one has locked.
enum IndexLeftovers {
    /// Removes them; what cannot be removed stays.
    static func remove(beside path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, !name.isEmpty else { return }
        let folder = parts.dropLast().joined(separator: "/")
        let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        for file in names(in: place) where isInTheMaking(file, of: name) { removeUnlocked(place + "/" + file) }
    }

    /// Whether a name is `NAME.PROCESS-NUMBER.part`, or `NAME.PROCESS` as earlier versions had it.
    private static func isInTheMaking(_ file: String, of name: some StringProtocol) -> Bool {
        guard file.hasPrefix(name + ".") else { return false }
        let rest = file.utf8.dropFirst(name.utf8.count + 1)
        let numbers = rest.prefix { 48...57 ~= $0 || $0 == UInt8(ascii: "-") }
        guard numbers.first.map({ 48...57 ~= $0 }) == true else { return false }
        let tail = rest.dropFirst(numbers.count)
        return numbers.contains(UInt8(ascii: "-")) ? tail.elementsEqual(".part".utf8) : tail.isEmpty
    }

    private static func removeUnlocked(_ path: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
        unsafe unlink(path)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            names.append(
                unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }
}
