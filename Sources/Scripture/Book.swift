/// A book of scripture: the sixty-six of the Protestant canon in its order, then the deuterocanonical
/// and related books that the supported versifications count.
///
/// The raw value is the book's place in that order, from 1; it is stable, and libraries store it.
public enum Book: UInt8, CaseIterable, Sendable {
    // Old Testament
    case genesis = 1
    case exodus
    case leviticus
    case numbers
    case deuteronomy
    case joshua
    case judges
    case ruth
    case firstSamuel
    case secondSamuel
    case firstKings
    case secondKings
    case firstChronicles
    case secondChronicles
    case ezra
    case nehemiah
    case esther
    case job
    case psalms
    case proverbs
    case ecclesiastes
    case songOfSongs
    case isaiah
    case jeremiah
    case lamentations
    case ezekiel
    case daniel
    case hosea
    case joel
    case amos
    case obadiah
    case jonah
    case micah
    case nahum
    case habakkuk
    case zephaniah
    case haggai
    case zechariah
    case malachi

    // New Testament
    case matthew
    case mark
    case luke
    case john
    case acts
    case romans
    case firstCorinthians
    case secondCorinthians
    case galatians
    case ephesians
    case philippians
    case colossians
    case firstThessalonians
    case secondThessalonians
    case firstTimothy
    case secondTimothy
    case titus
    case philemon
    case hebrews
    case james
    case firstPeter
    case secondPeter
    case firstJohn
    case secondJohn
    case thirdJohn
    case jude
    case revelation

    // Deuterocanon and related books
    case tobit
    case judith
    case greekEsther
    case wisdom
    case sirach
    case baruch
    case letterOfJeremiah
    case songOfTheThree
    case susanna
    case belAndTheDragon
    case firstMaccabees
    case secondMaccabees
    case thirdMaccabees
    case fourthMaccabees
    case firstEsdras
    case secondEsdras
    case prayerOfManasseh
    case psalm151
    case odes
    case psalmsOfSolomon
    case greekDaniel
    case laodiceans
    case firstEnoch
    case jubilees
}
