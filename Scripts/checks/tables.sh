about="every table in Sources/CTables/data is embedded, under its own name"

check() {
    local found=0 file name
    for file in Sources/CTables/data/*; do
        name=$(basename "$file")
        grep -qF "#embed \"data/$name\"" Sources/CTables/tables.c || { echo "$file: not embedded in tables.c"; found=1; }
        grep -qF "{\"$name\", " Sources/CTables/tables.c || { echo "$file: not in the list of tables.c"; found=1; }
    done
    return "$found"
}

spoil_forgotten_table() { echo 'forgotten' >Sources/CTables/data/forgotten.tsv; }
