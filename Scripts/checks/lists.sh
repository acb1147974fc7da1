about="every command stands in a list of commands, every section in the list of sections"

# Files named so, and what their type must be called in a list somewhere else in the folder.
check() {
    local found=0 file type
    while read -r file; do
        type=$(basename "$file" .swift)
        grep -rqE --include='*.swift' "subcommands.*\b$type\.self|^ +([A-Za-z]+\.self, )*$type\.self" Sources/catena ||
            { echo "$file: $type is in no list of subcommands"; found=1; }
    done < <(find Sources/catena/Commands -name '*Command.swift')
    for file in Sources/Study/Sections/*Section.swift; do
        [ -e "$file" ] || continue
        type=$(basename "$file" .swift)
        grep -rqE --include='*.swift' "^ +\b$type\(" Sources/Study || { echo "$file: $type is in no list of sections"; found=1; }
    done
    return "$found"
}

spoil_forgotten_command() { echo 'struct ForgottenCommand {}' >Sources/catena/Commands/ForgottenCommand.swift; }

spoil_forgotten_section() {
    mkdir -p Sources/Study/Sections
    echo 'struct ForgottenSection {}' >Sources/Study/Sections/ForgottenSection.swift
}
