about="the documents hold: links lead somewhere, commands exist, targets and packages are all described"

check() {
    local found=0 file target name package
    complain() { echo "$*"; found=1; }

    # Links to files.
    while IFS=: read -r file name; do
        target=${name%%#*}
        [ -z "$target" ] || [ -e "$(dirname "$file")/$target" ] || complain "$file: leads to $target, which is not there"
    done < <(find . -name '*.md' -not -path './.build*' -not -path './.git/*' -exec grep -oHP '\]\(\K(?!https?:)[^) ]+' {} +)

    # make commands.
    while IFS=: read -r file name; do
        grep -q "^${name#make }:" Makefile || complain "$file: Makefile has no ${name#make }"
    done < <(grep -oHE '\bmake [a-z]+\b' README.md CONTRIBUTING.md docs/guides/*.md | grep -vE ':make (it|sure|one|a|the|up)$')

    # ARCHITECTURE.md has a section for each target, in the order of Package.swift, and for nothing else.
    diff <(sed -n '/^    targets:/,$p' Package.swift | tr -d '\n' | grep -oP '(?<!test)(?<!testT)[tT]arget\(\s*name: "\K[^"]+|systemLibrary\(\s*name: "\K[^"]+' | grep -v 'Tests$') \
        <(grep -oP '^### `\K[^`]+' ARCHITECTURE.md) >/dev/null ||
        complain "ARCHITECTURE.md: its sections are not the targets of Package.swift in their order"

    # NOTICE names every package that is fetched and every package that is built in.
    while read -r package; do
        grep -qF "$package" NOTICE || complain "NOTICE: says nothing of $package"
    done < <(grep -oP '^ *(sword\(|name: )"\K[^"]+' Sources/Importers/Packages/SourcePackage.swift
        grep -oP 'package\(url: "https://github.com/\K[^"]+' Package.swift)

    # The code on the pages of the library products is that which the build compiles.
    Scripts/documentation --check || found=1

    # Decisions have a number of their own each, and say the three things.
    local numbers=" " number
    for file in docs/decisions/[0-9]*.md; do
        number=$(basename "$file" | cut -c1-4)
        [[ $numbers != *" $number "* ]] || complain "$file: there are two decisions $number"
        numbers+="$number "
        for name in Question Choice 'Given up'; do
            grep -q "^## $name" "$file" || complain "$file: has no section $name"
        done
    done
    return "$found"
}

spoil_link() { echo 'See [the plan](docs/nowhere.md).' >>README.md; }

spoil_command() { echo 'Run `make nothing`.' >>README.md; }

spoil_architecture() { sed -i '/^### `Philology`/d' ARCHITECTURE.md; }

spoil_notice() { sed -i '/sword-dict-naves/d' NOTICE; }

spoil_decision() { printf '# 9999: none\n' >docs/decisions/9999-none.md; }

spoil_decision_number() { cp docs/decisions/0001-house.md docs/decisions/0002-again.md; }

spoil_snippet() { sed -i 's/let reader = ReferenceReader()/let reader = 1/' Snippets/ReadReferences.swift; }
