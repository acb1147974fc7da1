about="the source is formatted as .swift-format says"

check() { swift format lint --strict --recursive --parallel Sources Tests Snippets Package.swift; }

spoil_layout() { echo 'let  spaced = 1 ;' >>Sources/Philology/StrongsNumber.swift; }
