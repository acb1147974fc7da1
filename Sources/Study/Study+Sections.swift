extension Study {
    /// The study with one more section in front of its own.
    public func preceded(by section: Section) -> Study {
        var document = document
        document.sections.insert(section, at: 0)
        return Study(question: question, resolution: resolution, document: document, cited: cited)
    }
}
