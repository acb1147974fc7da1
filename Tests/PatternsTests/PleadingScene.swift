/// An invented scene, and an invented text that has it.
enum PleadingScene {
    static let file = """
        title: Pleading
        about: One pleads for others.
        span: 3
        least: 0.1
        slots:
          offence:
            - H2398
          mediator:
            core: yes
            cues:
              - H6419 H1157 ~3
            absent:
              forbidden:
                - pray not
          outcome:
            place: after
            cues:
              - H5162
        topics:
          - PLEADING
        """

    static let verses = [
        ("Gen.1.1", "¶ they sinned/H2398 greatly"), ("Gen.1.2", "he prayed/H6419 much for/H1157 them"),
        ("Gen.1.3", "and God repented/H5162"), ("Gen.1.4", "¶ they ate"), ("Gen.1.5", "and drank"),
        ("Gen.2.1", "¶ God repented/H5162 early"), ("Gen.2.2", "he prayed/H6419 for/H1157 them"),
        ("Gen.2.3", "they slept"), ("Exod.1.1", "¶ therefore pray/H6419 not for/H1157 them"),
        ("Exod.1.2", "they sinned/H2398"), ("Exod.2.1", "he prayed/H6419 and went up and down again for/H1157 bread"),
        ("Exod.2.2", "they sinned/H2398 again"),
    ]
}
