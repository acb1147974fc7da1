about="no target imports another that it does not declare"

# The package manager's own check of this (--explicit-target-dependency-import-check) lets indirect dependencies pass.
check() {
    local found=0 target declared file module
    while read -r target declared; do
        [ -n "$target" ] && [ -d "Sources/$target" ] || continue
        while IFS=: read -r file module; do
            [ -d "Sources/$module" ] || continue
            [[ " $declared " == *" $module "* ]] || { echo "$file: $target does not declare $module"; found=1; }
        done < <(grep -rHoP --include='*.swift' '^[a-z@ ]*import +\K\w+' "Sources/$target")
    done < <(awk '
        # A line for each target: its name, then all other names in quotes up to the next target.
        /^    targets:/ { inside = 1 }
        !inside { next }
        {
            line = $0
            gsub(/\.product\([^)]*\)/, "", line)
            while (match(line, /(name: )?"[^"]*"/)) {
                word = substr(line, RSTART, RLENGTH)
                line = substr(line, RSTART + RLENGTH)
                if (sub(/^name: /, "", word)) printf "\n"
                gsub(/"/, "", word)
                printf "%s ", word
            }
        }
        END { print "" }
    ' Package.swift)
    return "$found"
}

spoil_indirect_import() { echo 'internal import CTables' >Sources/Philology/Tables.swift; }

spoil_upward_import() { echo 'internal import Library' >Sources/Scripture/Shelf.swift; }
