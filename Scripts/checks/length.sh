about="no Swift file is longer than 400 lines unless Scripts/long-files.txt says why"

# Lines of that file: PATH, a tab, the reason.
check() {
    local found=0 file lines
    while read -r lines file; do
        if [ "$file" != total ] && [ "$lines" -gt 400 ] && ! grep -qP "^\Q$file\E\t.+" Scripts/long-files.txt; then
            echo "$file: $lines lines"
            found=1
        fi
    done < <(find Sources Tests -name '*.swift' -exec wc -l {} +)
    while IFS=$'\t' read -r file _; do
        [ -e "$file" ] || { echo "Scripts/long-files.txt: there is no $file"; found=1; }
    done < <(grep -v '^#' Scripts/long-files.txt)
    return "$found"
}

spoil_stale_reason() { printf 'Sources/Gone.swift\ta table\n' >>Scripts/long-files.txt; }

spoil_long_file() { seq -f '// %g' 401 >Sources/Philology/Long.swift; }
