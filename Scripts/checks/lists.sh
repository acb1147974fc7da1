about="every command, section, rule, reader, report, question and page stands in the list of its kind"

# Types whose files are named so must stand in a list that begins with a word and ends with a bracket: FOLDER PATTERN WORD
kinds() {
    cat <<-LIST
	Sources/catena/Commands *Command.swift subcommands:
	Sources/Study/Sections *Section.swift allSections:
	Sources/Manuscript/Rules *Rule.swift allRules:
	Sources/Manuscript/Readers *Reader.swift allReaders:
	Sources/Manuscript/Reports *Report.swift allReports:
	Sources/Questions/Forms *Question.swift allQuestions:
	Sources/Web/Pages *Page.swift allPages:
	LIST
}

check() {
    local found=0 folder pattern word lists file type
    while read -r folder pattern word; do
        [ -d "$folder" ] || continue
        lists=$(find "${folder%/*}" -name '*.swift' -exec sed -n "/$word/,/\]/p" {} +)
        while read -r file; do
            type=$(basename "$file" .swift)
            # What a kind has in common is a protocol and no member.
            grep -q "protocol $type\b" "$file" && continue
            grep -qw "$type" <<<"$lists" || { echo "$file: $type is in no list ($word)"; found=1; }
        done < <(find "$folder" -name "$pattern")
    done < <(kinds)
    return "$found"
}

spoil_forgotten_command() { echo 'struct ForgottenCommand {}' >Sources/catena/Commands/ForgottenCommand.swift; }

spoil_forgotten_rule() { echo 'enum ForgottenRule {}' >Sources/Manuscript/Rules/ForgottenRule.swift; }

spoil_forgotten_section() { echo 'enum ForgottenSection {}' >Sources/Study/Sections/ForgottenSection.swift; }

spoil_forgotten_question() { echo 'struct ForgottenQuestion {}' >Sources/Questions/Forms/ForgottenQuestion.swift; }

spoil_forgotten_page() { echo 'struct ForgottenPage {}' >Sources/Web/Pages/ForgottenPage.swift; }
