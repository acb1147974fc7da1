about="each outside module is imported in its one target only, and the core goes without Foundation"

check() {
    local found=0
    # MODULES (a pattern), then the targets that may import them.
    only() {
        local modules=$1 elsewhere
        shift
        elsewhere=$(printf -- '--exclude-dir=%s ' "$@")
        # shellcheck disable=SC2086 # the options are words
        grep -rnE --include='*.swift' $elsewhere "^[a-z@ ]*import +($modules)\b" Sources && found=1
        return 0
    }
    only 'GRDB' Library
    only 'ArgumentParser' catena
    only 'TOMLKit' Manuscript
    only 'CLibXML2' Importers
    only 'CZlib' Importers Web
    only 'Hummingbird|HummingbirdCore|HTTPTypes|NIOHTTPTypes|NIOPosix|Logging|ServiceLifecycle|UnixSignals' Web
    only 'AsyncHTTPClient' Writer
    only 'NIOCore|NIOHTTP1' Web Writer
    # Targets that must stay without Foundation, so that a stranger's program does not carry it for them.
    for target in Scripture Philology TextIndex Search JSONText; do
        [ -d "Sources/$target" ] || continue
        grep -rnE --include='*.swift' '^[a-z@ ]*import +Foundation' "Sources/$target" && found=1
    done
    return "$found"
}

spoil_third_party() { echo 'internal import GRDB' >Sources/Importers/Database.swift; }

spoil_foundation() { echo 'internal import Foundation' >Sources/Philology/Date.swift; }
