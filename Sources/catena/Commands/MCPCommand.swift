import ArgumentParser
import Foundation
import Library
import MCP
import Questions

struct MCPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp", abstract: "Serves the library to an AI assistant, by the Model Context Protocol.",
        discussion:
            "An assistant starts it and speaks to it over standard input and output; see the guide to assistants.")

    func run() throws {
        let shelf = try MissingIndexes.shelf(.standard(environment: ProcessInfo.processInfo.environment))
        let version = Catena.configuration.version
        let output = ByteOutput()
        var input = try ByteInput(path: "-")
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }),
                let answer = MCPServer(shelf.library, version: version).answer(to: line)
            else { continue }
            output.append { bytes in
                bytes += answer
                bytes.append(0x0A)
            }
            output.flush()
        }
    }
}
