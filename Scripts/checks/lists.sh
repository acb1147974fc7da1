about="every file of a kind is named in the kind's list"

# FOLDER, then the file with the list. A file Type.swift must be named there as Type; Type+Facet.swift is a part.
kinds() {
    cat <<-LIST
	Sources/catena/Commands Sources/catena/Catena.swift
	Sources/Study/Sections Sources/Study/Sections.swift
	Sources/Importers/Formats Sources/Importers/Formats.swift
	LIST
}

check() {
    local found=0 folder list file type
    while read -r folder list; do
        [ -d "$folder" ] && [ -e "$list" ] || continue
        for file in "$folder"/*.swift; do
            type=$(basename "$file" .swift)
            [[ $type == *+* ]] && continue
            grep -q "\b$type\b" "$list" || { echo "$file: $type is not in $list"; found=1; }
        done
    done < <(kinds)
    return "$found"
}

spoil_forgotten_command() {
    mkdir -p Sources/catena/Commands
    echo 'struct Forgotten {}' >Sources/catena/Commands/Forgotten.swift
}
