about="everything builds without a warning"

check() {
    local log status=0 part=(--build-tests)
    [ -z "${CHECK_TARGET:-}" ] || part=(--target "$CHECK_TARGET")
    log=$(mktemp)
    CATENA_STRICT=1 swift build "${part[@]}" >"$log" 2>&1 || status=$?
    [ "$status" = 0 ] || { grep -E '(error|warning):' "$log" || cat "$log"; }
    rm -f "$log"
    return "$status"
}

spoil_warning() { echo 'func unused() { let number = 1 }' >Sources/Philology/Unused.swift; }
