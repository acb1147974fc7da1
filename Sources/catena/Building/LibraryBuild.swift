import Importers
import Library

/// Makes a library anew: fetch, import, store, index, and swap it in whole.
///
/// Until the swap, the library in use is not touched; whatever stops the build leaves it as it was.
struct LibraryBuild {
    let folder: LibraryFolder
    let fetch: PackageFetch
    let bar: ProgressBar

    /// - Returns: what the new library holds.
    /// - Throws: `Fault` where not one resource could be had, or the library or the cache could not be written.
    func run() throws(Fault) -> ImportReport {
        let generation = try folder.begin()
        let writer = try LibraryWriter(path: generation.database)
        var report = ImportReport()
        try importDefaults(into: writer, beside: generation, &report)
        try importAdded(into: writer, &report)
        guard !report.resources.isEmpty else {
            throw Fault(
                .unreadable,
                "no resource could be had, so no library was built. "
                    + "The first reason: \(report.absent.first?.reason ?? "there is no source")", at: folder.path)
        }
        bar.show("Indexing the library")
        try writer.finish()
        try generation.keep(report)
        try TextIndexBuild.run(generation)
        try ParallelIndexBuild.run(generation)
        try generation.commit()
        return report
    }

    private func importDefaults(
        into writer: LibraryWriter, beside generation: Generation, _ report: inout ImportReport
    ) throws(Fault) {
        let outcomes = try fetch.run(allSourcePackages) { progress in
            let line = FetchLine(progress)
            bar.show(line.label, fraction: line.fraction, note: line.note)
        }
        var present: [(package: SourcePackage, unpacked: UnpackedPackage)] = []
        var absences: [String: PackageAbsence] = [:]
        for (package, outcome) in zip(allSourcePackages, outcomes) {
            switch outcome {
            case .ready(let unpacked): present.append((package, unpacked))
            case .unavailable(_, let absence):
                absences[package.name] = absence
                bar.say("Without \(package.name): \(absence)")
            }
        }
        // Within the generation, so that it goes with it should this process be killed.
        let tree = try MergedPackages(present, at: generation.path + "/packages")
        var readable: [DefaultResource] = []
        for resource in DefaultSources.all {
            if let absence = absences[resource.package] {
                report.absent.append(.init(name: resource.name, reason: "\(resource.package): \(absence)"))
            } else {
                readable.append(resource)
            }
        }
        try importAll(readable, from: tree, absences, into: writer, &report)
    }

    private func importAll(
        _ resources: [DefaultResource], from tree: MergedPackages, _ absences: [String: PackageAbsence],
        into writer: LibraryWriter, _ report: inout ImportReport
    ) throws(Fault) {
        let root = tree.root
        var finished = 0
        bar.show("Importing \(resources.first?.name ?? "")", fraction: 0)
        try WorkAhead.run(resources) { resource in
            Result { () throws(ImportError) in try resource.read(from: root) }
        } use: { (resource, result) throws(Fault) in
            finished += 1
            let next = resources.dropFirst(finished).first?.name ?? resource.name
            switch result {
            case .success(let contents):
                let lacks = resource.optionalPackages.compactMap { name in absences[name].map { "\(name): \($0)" } }
                for content in contents {
                    try writer.write(content)
                    report.add(content, lacks: lacks)
                }
            case .failure(let error): lack(resource.name, error, &report)
            }
            bar.show("Importing \(next)", fraction: Double(finished) / Double(resources.count))
        }
    }

    /// A source that cannot be read costs its resource, not the library.
    private func lack(_ name: String, _ error: ImportError, _ report: inout ImportReport) {
        let reason = Failure.words(error)
        bar.say("Without \(name): \(reason)")
        report.absent.append(.init(name: name, reason: reason))
    }

    /// What the reader added before is read again from the library folder's own copies.
    private func importAdded(into writer: LibraryWriter, _ report: inout ImportReport) throws(Fault) {
        for source in AddedSource.all(in: folder) {
            bar.show("Importing \(source.name)")
            switch Result(catching: { () throws(ImportError) in try source.read() }) {
            case .success(let contents):
                for content in contents {
                    try writer.write(content)
                    report.add(content)
                }
            case .failure(let error): lack(source.name, error, &report)
            }
        }
    }
}
