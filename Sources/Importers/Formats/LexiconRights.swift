/// Rights of lexica whose files carry no statement of their own.
enum LexiconRights {
    /// After the readme of the project's repository; the files themselves say nothing.
    static let openScriptures =
        "Open Scriptures Hebrew Lexicon (https://github.com/openscriptures/HebrewLexicon), Creative Commons Attribution 4.0"
}
