public import Library
internal import Search
internal import Study
internal import TextIndex

/// Why a question gets no answer.
public enum Refusal: Error, Hashable, Sendable {
    /// The request cannot be meant: which parameter is wrong, where one is, and what to write instead.
    case mistake(String?, String)
    /// Nothing was found that answers; the message says what was looked for and what to try.
    case nothingFound(String)
    /// A file or the machine is wrong.
    case fault(Fault)

    /// In a sentence, for a reader.
    public var message: String {
        switch self {
        case .mistake(_, let message), .nothingFound(let message): message
        case .fault(let fault): fault.message
        }
    }

    /// Runs `body`, turning what it throws into a refusal: the one place where errors become words here.
    static func wrapping<Value>(_ body: () throws -> Value) throws(Refusal) -> Value {
        do {
            return try body()
        } catch {
            throw Refusal(error)
        }
    }

    private init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let fault as Fault: self = .fault(fault)
        case let error as QueryError:
            self = .mistake("query", "\(error.message) (at byte \(error.range.lowerBound))")
        case SearchError.noEdition(let name, let known):
            self = .mistake("editions", OpenLibrary.noEdition(name, known))
        case SearchError.index(let error):
            self = .fault(Fault(.damaged, "\(error); make it anew with: catena library build", at: "text.index"))
        case let error as IndexError:
            self = .fault(Fault(.damaged, "\(error); make it anew with: catena library build", at: "text.index"))
        case let error as ScenesError:
            if case .unknown = error {
                self = .mistake("scene", error.description)
            } else {
                self = .nothingFound(error.description)
            }
        case let error as ResolutionError: self.init(error)
        default: self = .fault(Fault(.unreadable, "\(error)", at: "the library"))
        }
    }

    private init(_ error: ResolutionError) {
        switch error {
        case .emptyQuestion: self = .mistake("question", "there is no question; ask one, or name a passage")
        case .badReference(let words): self = .mistake("question", words)
        case .phraseNotFound(let phrase):
            self = .nothingFound(
                "no edition here has “\(phrase)”, nor a part of it that tells; check the words, or name the passage")
        case .nothingToGoBy:
            self = .nothingFound(
                "the question names no passage and its words lead nowhere; name a passage, or put words of it in quotation marks"
            )
        case .passageNotHere(let passage): self = .nothingFound("\(passage.name) stands in none of these editions")
        }
    }
}
