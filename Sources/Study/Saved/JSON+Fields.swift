internal import JSONText
internal import Scripture

/// Reading a saved study: each asks for a part by name, and says which was missing.
extension JSON {
    func field(_ name: String) throws(SavedStudyError) -> JSON {
        guard let value = self[name] else { throw .damaged(name) }
        return value
    }

    func string(_ name: String) throws(SavedStudyError) -> String {
        guard let value = self[name]?.string else { throw .damaged(name) }
        return value
    }

    /// The string, or `nil` where the member is null or not there.
    func text(_ name: String) throws(SavedStudyError) -> String? {
        guard let value = self[name], value != .null else { return nil }
        guard let text = value.string else { throw .damaged(name) }
        return text
    }

    func integer(_ name: String) throws(SavedStudyError) -> Int {
        guard case .integer(let value) = self[name] else { throw .damaged(name) }
        return value
    }

    func flag(_ name: String) throws(SavedStudyError) -> Bool {
        guard case .bool(let value) = self[name] else { throw .damaged(name) }
        return value
    }

    func passage(_ name: String) throws(SavedStudyError) -> Passage {
        guard let passage = Passage(osis: try string(name)) else { throw .damaged(name) }
        return passage
    }

    func list(_ name: String) throws(SavedStudyError) -> [JSON] {
        guard case .array(let values) = self[name] else { throw .damaged(name) }
        return values
    }

    func passages(_ name: String) throws(SavedStudyError) -> [Passage] {
        var passages: [Passage] = []
        for value in try list(name) {
            guard let passage = value.string.flatMap({ Passage(osis: $0) }) else { throw .damaged(name) }
            passages.append(passage)
        }
        return passages
    }

    func integers(_ name: String) throws(SavedStudyError) -> [Int] {
        var numbers: [Int] = []
        for value in try list(name) {
            guard case .integer(let number) = value else { throw .damaged(name) }
            numbers.append(number)
        }
        return numbers
    }
}
