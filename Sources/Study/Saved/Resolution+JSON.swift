internal import JSONText
internal import Scripture

extension Resolution {
    var json: JSON {
        [
            "passage": .string(passage.osis), "phrase": phrase.map { .string($0) } ?? .null, "why": .string(why),
            "unsure": .bool(isUnsure), "guess": .bool(isGuess),
            "candidates": .array(
                candidates.map {
                    ["osis": .string($0.passage.osis), "why": .string($0.why), "score": .number($0.score)]
                }),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        var candidates: [Candidate] = []
        for one in try json.list("candidates") {
            let score: Double
            switch one["score"] {
            case .number(let value): score = value
            case .integer(let value): score = Double(value)
            default: throw .damaged("score")
            }
            candidates.append(
                Candidate(passage: try one.passage("osis"), why: try one.string("why"), score: score))
        }
        self.init(
            passage: try json.passage("passage"), phrase: try json.text("phrase"), why: try json.string("why"),
            candidates: candidates, isUnsure: try json.flag("unsure"),
            isGuess: json["guess"] == .bool(true))
    }
}
