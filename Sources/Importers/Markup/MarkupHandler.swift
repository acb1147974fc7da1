/// What receives the parts of a marked-up text in order: from a whole XML document (``XMLDocument``) or from
/// one loose entry of a module (``MarkupFragment``).
///
/// An empty element (`<lb/>`) comes as an opening and a closing. Text may come in several pieces.
protocol MarkupHandler: AnyObject {
    func open(_ element: String, _ attributes: MarkupAttributes)
    func close(_ element: String)
    func text(_ text: String)
}

/// The attributes of an element, by local name.
struct MarkupAttributes {
    private(set) var all: [(name: String, value: String)] = []

    mutating func append(_ name: String, _ value: String) { all.append((name, value)) }

    /// The value of the first attribute of that name.
    subscript(name: String) -> String? {
        for attribute in all where attribute.name == name { return attribute.value }
        return nil
    }
}
