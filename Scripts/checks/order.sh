about="Package.swift lists the targets bottom to top: each depends only on what stands above it"

check() {
    awk '
        # A name in quotes belongs to the target whose name: stands before it; names of products are outside.
        /^    targets:/ { inside = 1 }
        !inside { next }
        {
            line = $0
            gsub(/\.product\([^)]*\)/, "", line)
            gsub(/\.(apt|brew)\([^)]*\)/, "", line)
            gsub(/(pkgConfig|path): "[^"]*"|exclude: \[[^]]*\]|resources: \[[^]]*\]/, "", line)
            while (match(line, /(name: )?"[^"]*"/)) {
                word = substr(line, RSTART, RLENGTH)
                line = substr(line, RSTART + RLENGTH)
                if (word ~ /^name: /) {
                    target = word; gsub(/name: |"/, "", target); seen[target] = 1
                } else {
                    gsub(/"/, "", word)
                    if (!(word in seen)) { print "Package.swift:" NR ": " target " depends on " word ", which is not above it"; bad = 1 }
                }
            }
        }
        END { exit bad }
    ' Package.swift
}

spoil_upward_dependency() { sed -i 's/name: "Philology",/name: "Philology", dependencies: ["Library"],/' Package.swift; }
