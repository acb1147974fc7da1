import Foundation
import JSONText
import Library
import Study

/// A file that keeps a study: a path, or a name in the library's folder of studies.
struct SavedStudyFile {
    let path: String

    /// Larger files are no studies.
    private static let largest = 64 << 20

    /// - Parameter name: what has a slash or ends in `.json` is a path; anything else a name.
    init(_ name: String) throws(Failure.Mistake) {
        guard !name.isEmpty, !name.hasPrefix(".") || name.contains("/") else {
            throw Failure.Mistake(message: "“\(name)” can be no study's name")
        }
        if name.contains("/") || name.hasSuffix(".json") {
            path = name
        } else {
            path = Self.folder + "/\(name).json"
        }
    }

    private static var folder: String {
        LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).path + "/studies"
    }

    func write(_ study: SavedStudy) throws(Fault) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Fault(.unwritable, "the study cannot be kept: \(error.localizedDescription)", at: path)
        }
        var bytes: [UInt8] = []
        study.json.append(to: &bytes)
        bytes.append(0x0A)
        try WholeFile.write(bytes, to: path)
    }

    func read() throws -> SavedStudy {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure.NothingFound(message: "no study is kept at \(path)\(Self.kept())")
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        guard size <= Self.largest else { throw Fault(.damaged, "the file is too large for a study", at: path) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(.unreadable, "the file cannot be read", at: path)
        }
        do throws(SavedStudyError) {
            return try SavedStudy([UInt8](data))
        } catch {
            throw Fault(.damaged, Self.words(error), at: path)
        }
    }

    private static func words(_ error: SavedStudyError) -> String {
        switch error {
        case .notAStudy: "the file is no study that was kept with --save"
        case .otherForm(let form): "the study was kept by a later Catena, in form \(form), which this one cannot read"
        case .damaged(let part): "the study is damaged: “\(part)” is missing or not what it should be"
        }
    }

    /// The names of the studies kept in the folder, as the end of a message.
    private static func kept() -> String {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let names = files.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { $0.dropLast(5) }.sorted()
        return names.isEmpty ? "" : "; kept are " + names.joined(separator: ", ")
    }
}
