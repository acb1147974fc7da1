/// What is wrong with a scene's file.
public struct SceneProblem: Error, Hashable, Sendable {
    /// The file, without its folder; empty while only a part of one is read.
    public var file = ""
    /// From 1; 0 where it is no line's fault.
    public var line = 0
    public var reason: String

    public init(_ reason: String) { self.reason = reason }

    func at(_ line: Int) -> SceneProblem {
        var problem = self
        if problem.line == 0 { problem.line = line }
        return problem
    }

    func inFile(_ file: String) -> SceneProblem {
        var problem = self
        problem.file = file
        return problem
    }
}

extension SceneProblem: CustomStringConvertible {
    public var description: String {
        let place = [file, line > 0 ? "line \(line)" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return place.isEmpty ? reason : "\(place): \(reason)"
    }
}
