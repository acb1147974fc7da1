internal import Library
internal import Scripture

/// Notes that a commentator wrote on words of the passage: those asked after, or any of its words where none are.
enum CatchwordNotes {
    static func of(_ material: StudyMaterial) -> [Stored<Comment>] {
        let wanted = Set(WordRuns.of(material.phrase?.text ?? "").map(\.folded))
        return material.comments.filter { isOn(wanted, $0, material) }
    }

    /// Whether the section on the words shows such a note, so that no other has to.
    static func are(_ material: StudyMaterial, _ stored: Stored<Comment>) -> Bool {
        guard material.options.sections.isEmpty || material.options.sections.contains(PhraseSection.id) else {
            return false
        }
        return isOn(Set(WordRuns.of(material.phrase?.text ?? "").map(\.folded)), stored, material)
    }

    private static func isOn(_ wanted: Set<String>, _ stored: Stored<Comment>, _ material: StudyMaterial) -> Bool {
        guard !stored.value.catchword.isEmpty else { return false }
        if wanted.isEmpty { return stored.value.passage.overlaps(material.focus) }
        return WordRuns.of(stored.value.catchword).contains { wanted.contains($0.folded) }
    }
}
