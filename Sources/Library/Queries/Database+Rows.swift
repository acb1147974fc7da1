internal import GRDB

extension Database {
    /// What `make` makes of each row of a query, rows of which it makes nothing left out.
    ///
    /// The query is prepared once for as long as the library is open, and no row is copied: `make` must take from the row
    /// all it needs, and may run other queries meanwhile, but not the same one.
    func rows<Value>(_ sql: String, _ arguments: StatementArguments, _ make: (Row) throws -> Value?) throws -> [Value] {
        let found = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try found.next() {
            if let value = try make(row) { values.append(value) }
        }
        return values
    }

    /// What `make` makes of the first row of a query; `nil` where there is none, or it makes nothing of it.
    func first<Value>(_ sql: String, _ arguments: StatementArguments, _ make: (Row) throws -> Value?) throws -> Value? {
        let found = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        guard let row = try found.next() else { return nil }
        return try make(row)
    }
}
