about="no file or type is named Utils, Helper, Manager, Service, Impl, Base or Common"

check() {
    local vague='(Utils?|Utilit(y|ies)|Helpers?|Managers?|Services?|Impl|Base|Common)($|[^a-z])' found=0
    find Sources Tests -name '*.swift' | grep -E "/[A-Za-z+]*$vague" && found=1
    grep -rnE --include='*.swift' \
        "\b(struct|class|enum|protocol|actor|typealias|func|macro) +[A-Za-z]*$vague" Sources Tests && found=1
    return "$found"
}

spoil_type() { echo 'struct VerseHelper {}' >Sources/Philology/Verse.swift; }

spoil_file() { echo '// none' >Sources/Philology/StringUtils.swift; }

spoil_folder() { mkdir Sources/Philology/Common && echo '// none' >Sources/Philology/Common/Letter.swift; }
