about="every table in Sources/CTables/data is embedded and stands in a list"

check() {
    local found=0 file name list
    while read -r file; do
        name=${file#Sources/CTables/data/}
        grep -qF "#embed \"data/$name\"" Sources/CTables/*.[ch] || { echo "$file: embedded nowhere"; found=1; }
        # A language's tables are listed together, by its folder.
        case $name in
        languages/*) list="LANGUAGE(\"$(basename "$(dirname "$name")")\"," ;;
        *) list="{\"$name\", " ;;
        esac
        grep -qF "$list" Sources/CTables/*.[ch] || { echo "$file: in no list"; found=1; }
    done < <(find Sources/CTables/data -type f ! -name '*.md')
    return "$found"
}

spoil_forgotten_table() { echo 'forgotten' >Sources/CTables/data/forgotten.tsv; }

spoil_forgotten_language() { mkdir -p Sources/CTables/data/languages/xx && echo '' >Sources/CTables/data/languages/xx/names.tsv; }
