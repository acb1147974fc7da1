import Foundation
import Library
import Scripture

/// The verses that an edition of the library has, asked for in another numbering.
struct EditionVerses {
    private let verses: Set<Verse>
    private let versification: Versification
    private let numbering: Versification

    /// - Parameters:
    ///   - name: the edition's name in the library.
    ///   - numbering: the versification that the references are written in.
    /// - Throws: a mistake where there is no such edition, a fault where there is no library.
    init(edition name: String, numbering: Versification) throws {
        let library = try LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).open()
        let edition = try LibraryOptions.edition(named: name, of: library)
        verses = Set(try library.allVerses(of: edition).filter { !$0.text.isEmpty }.map(\.verse))
        versification = edition.versification
        self.numbering = numbering
    }

    /// Whether the edition has the verse, or a part of it. A title counts with its chapter.
    @Sendable func contains(_ verse: Verse) -> Bool {
        if verse.number == 0 { return contains(Verse(verse.book, verse.chapter, 1)) }
        return numbering.map(verse, to: versification).contains(where: verses.contains)
    }
}
