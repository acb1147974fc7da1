import ArgumentParser
import Foundation
import Library
import MCP
import Web

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the library to a browser, and as JSON over HTTP.",
        discussion: """
            catena serve
            catena serve --port 0
            catena serve --host 0.0.0.0 --port 8080 --log
            """)

    @Option(help: "The address to listen on; the standing one is reached from this machine only.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one and prints it.")
    var port = 8484

    @Flag(help: "Write a line of JSON for each request to standard error.")
    var log = false

    func run() throws {
        guard 0...65_535 ~= port else { throw Failure.Mistake(message: "a port is a number from 0 to 65535") }
        var options = WebServer.Options()
        options.host = host
        options.port = port
        let version = Catena.configuration.version
        options.assistant = AssistantDoor(revisions: MCPServer.revisions) { library, message in
            MCPServer(library, version: version).answer(to: message)
        }
        let shelf = try MissingIndexes.shelf(.standard(environment: ProcessInfo.processInfo.environment))
        let server = WebServer(shelf, options: options, version: version)
        let write: @Sendable (String) -> Void = { line in Terminal(.errors).write(line) }
        let isLogged = log
        try Waiting.run {
            try await server.run(
                log: isLogged ? write : nil,
                ready: { address in Terminal(.output).write("\(address)\n") })
        }
    }
}
