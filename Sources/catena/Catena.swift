import ArgumentParser

@main
struct Catena: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catena", abstract: "Answers questions of scripture from linked, attributed sources.")
}
