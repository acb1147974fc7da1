/// Why a file cannot be opened as a study.
public enum SavedStudyError: Error, Hashable, Sendable {
    /// It is no JSON text, or JSON of something else.
    case notAStudy
    /// It was written by a later program, in a form that this one does not know.
    case otherForm(Int)
    /// A part of it is missing or is not what it should be; which one.
    case damaged(String)
}
