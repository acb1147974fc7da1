about="every scene that comes with the program stands in the list of scenes, and the other way round"

check() {
    local found=0 file name list
    list=$(sed -n '/static let shipped/,/\]/p' Sources/Patterns/Scenes/SceneCatalogue.swift)
    for file in Sources/CTables/data/scenes/*.yaml; do
        name=$(basename "$file" .yaml)
        grep -qF "\"$name\"" <<<"$list" || { echo "$file: not in SceneCatalogue.shipped"; found=1; }
    done
    while read -r name; do
        [ -e "Sources/CTables/data/scenes/$name.yaml" ] || { echo "SceneCatalogue.shipped: there is no $name.yaml"; found=1; }
    done < <(grep -oE '"[a-z-]+"' <<<"$list" | tr -d '"')
    return "$found"
}

spoil_forgotten_scene() { echo 'title: Forgotten' >Sources/CTables/data/scenes/forgotten.yaml; }

spoil_gone_scene() { rm Sources/CTables/data/scenes/theophany.yaml; }
