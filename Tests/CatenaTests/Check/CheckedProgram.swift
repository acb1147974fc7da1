import Foundation

/// The built program with a library that is there, and a folder for manuscripts.
struct CheckedProgram {
    private var program: BuiltProgram

    private static let libraryPath = ProcessInfo.processInfo.environment["CATENA_TEST_LIBRARY"] ?? ""
    static var libraryExists: Bool { FileManager.default.fileExists(atPath: libraryPath + "/current/library.sqlite") }

    init() throws {
        program = try BuiltProgram()
        program.environment["CATENA_LIBRARY"] = Self.libraryPath
    }

    var place: String { program.place.path }

    var environment: [String: String] {
        get { program.environment }
        set { program.environment = newValue }
    }

    func run(_ arguments: [String]) throws -> BuiltProgram.Outcome { try program.run(arguments) }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = place + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
