import Foundation
public import Library

/// Gets source packages: from a folder given by hand, from the cache, or with `apt-get download`.
///
/// A package that cannot be had is an outcome and not an error: the library is built without it. Two fetches at
/// once wait for each other, and one that is killed leaves nothing that the next would take for whole.
public struct PackageFetch: Sendable {
    private let cache: PackageCache
    private let given: GivenPackages?
    private let isOffline: Bool
    private let refreshes: Bool

    /// - Parameters:
    ///   - given: a folder with `.deb` files or unpacked trees, looked at before all else.
    ///   - isOffline: take nothing from the network.
    ///   - refreshes: ask for newer versions of what the cache has.
    /// - Throws: `Fault` (`.unreadable`) where `given` cannot be read.
    public init(
        cache: PackageCache = .standard(), given: String? = nil, isOffline: Bool = false, refreshes: Bool = false
    ) throws(Fault) {
        self.cache = cache
        if let given { self.given = try GivenPackages(folder: given) } else { self.given = nil }
        self.isOffline = isOffline
        self.refreshes = refreshes
    }

    /// Gets the packages, one after the other.
    ///
    /// - Returns: an outcome for each, in the order asked.
    /// - Throws: `Fault` (`.unwritable`) where the cache cannot be written or its disk is full.
    public func run(
        _ packages: [SourcePackage] = allSourcePackages, progress: (FetchProgress) -> Void = { _ in }
    ) throws(Fault) -> [PackageOutcome] {
        do { try FileManager.default.createDirectory(atPath: cache.path, withIntermediateDirectories: true) } catch {
            throw Fault(keeping: cache.path, error)
        }
        let lock = try PackageLock(folder: cache.path) {
            progress(
                FetchProgress(package: packages.first?.name ?? "", index: 0, count: packages.count, stage: .waiting))
        }
        defer { lock.release() }
        try cache.prepare()
        var outcomes: [PackageOutcome] = []
        for (index, package) in packages.enumerated() {
            func tell(_ stage: FetchProgress.Stage) {
                progress(FetchProgress(package: package.name, index: index, count: packages.count, stage: stage))
            }
            do {
                outcomes.append(.ready(try get(package, tell)))
                tell(.ready)
            } catch let absence as PackageAbsence {
                outcomes.append(.unavailable(package, absence))
                tell(.unavailable)
            } catch let error as Fault {
                throw error
            } catch {
                throw Fault(keeping: cache.path, error)
            }
        }
        return outcomes
    }

    private func get(_ package: SourcePackage, _ tell: (FetchProgress.Stage) -> Void) throws -> UnpackedPackage {
        switch given?.form(of: package) {
        case .tree(let root): return UnpackedPackage(name: package.name, version: nil, root: root)
        case .archive(let path): return try unpack(package, from: path, sha256: nil, tell)
        case nil: break
        }
        if !refreshes || isOffline, let record = cache.record(of: package.name) {
            do { return try unpackKept(package, record, tell) } catch let absence as PackageAbsence {
                // A file that rotted in the cache is fetched anew where that can be.
                if isOffline { throw absence }
            }
        }
        if isOffline { throw PackageAbsence.offline }
        do { return try unpackKept(package, download(package, tell), tell) } catch let absence as PackageAbsence {
            guard let record = cache.record(of: package.name) else { throw absence }
            return try unpackKept(package, record, tell)
        }
    }

    private func download(_ package: SourcePackage, _ tell: (FetchProgress.Stage) -> Void) throws -> PackageRecord {
        guard let apt = AptGet() else { throw PackageAbsence.notDebian }
        if !apt.hasLists {
            guard getuid() == 0 else { throw PackageAbsence.noPackageLists }
            tell(.updatingLists)
            guard apt.updateLists() else { throw PackageAbsence.noPackageLists }
        }
        let candidate = try apt.candidate(package.name)
        let record = PackageRecord(name: package.name, file: candidate)
        if cache.record(of: package.name) == record { return record }
        try cache.fill(cache.packages + "/" + candidate.file) { folder in
            tell(.downloading(bytes: 0, of: candidate.bytes))
            let outcome = apt.download(package.name, into: folder) { percent in
                let bytes = Int(Double(candidate.bytes) * min(max(percent, 0), 100) / 100)
                tell(.downloading(bytes: bytes, of: candidate.bytes))
            }
            if let full = Fault(toolOutput: outcome.output, writing: folder) { throw full }
            let file = folder + "/" + candidate.file
            guard outcome.succeeded, FileManager.default.fileExists(atPath: file) else {
                throw PackageAbsence.notFetched(reason: outcome.lastLine)
            }
            return file
        }
        try cache.keep(record)
        return record
    }

    private func unpackKept(
        _ package: SourcePackage, _ record: PackageRecord, _ tell: (FetchProgress.Stage) -> Void
    ) throws -> UnpackedPackage {
        try unpack(package, from: cache.packages + "/" + record.file.file, sha256: record.file.sha256, tell)
    }

    /// Unpacks what is wanted, unless the same parts of the same file lie there already.
    private func unpack(
        _ package: SourcePackage, from path: String, sha256: String?, _ tell: (FetchProgress.Stage) -> Void
    ) throws -> UnpackedPackage {
        let archive = DebArchive(path: path)
        let file = PackageCandidate(file: URL(filePath: path).lastPathComponent, bytes: 0, sha256: "")
        let version = file.version
        let root = cache.unpacked + "/\(package.name)_\(version)"
        let unpacked = UnpackedPackage(name: package.name, version: version, root: root)
        var digest = sha256
        if digest == nil {
            tell(.verifying)
            digest = try archive.sha256()
        }
        let seal = ([digest ?? ""] + package.parts).joined(separator: "\n") + "\n"
        let sealPath = root + "/unpacked-from"
        if (try? String(contentsOfFile: sealPath, encoding: .utf8)) == seal { return unpacked }
        if let sha256 {
            tell(.verifying)
            guard try archive.sha256() == sha256 else {
                try? FileManager.default.removeItem(atPath: path)
                throw PackageAbsence.damaged(path: path, reason: "its SHA-256 is not the one of the package lists")
            }
        }
        tell(.unpacking)
        try cache.fill(root) { folder in
            try archive.unpack(package.parts, into: folder)
            do { try Data(seal.utf8).write(to: URL(filePath: folder + "/unpacked-from")) } catch {
                throw Fault(keeping: folder, error)
            }
            return folder
        }
        return unpacked
    }
}
