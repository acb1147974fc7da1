/// A record with the resource it stands in and its place there, so that it can be cited.
public struct Stored<Value: Sendable>: Sendable {
    public var resource: Resource
    /// Where it stands in its resource: `INTERCESSION`, `H3240`, `on Exod 32:7-14`.
    public var locator: String
    public var value: Value

    public init(_ value: Value, in resource: Resource, at locator: String) {
        self.resource = resource
        self.locator = locator
        self.value = value
    }
}

extension Stored: Equatable where Value: Equatable {}
extension Stored: Hashable where Value: Hashable {}
