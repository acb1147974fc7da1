about="nothing stops the program on bad input: no try!, as! or fatalError in Sources, no @testable in Tests"

check() {
    local found=0
    # Comments and strings that begin a line are passed over.
    grep -rnE --include='*.swift' '^[^/"]*(\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\()' Sources && found=1
    grep -rn --include='*.swift' '^@testable' Tests && found=1
    return "$found"
}

spoil_testable() { echo '@testable import Philology' >Tests/ScriptureTests/Inside.swift; }

spoil_fatal_error() { echo 'func first(_ numbers: [Int]) -> Int { fatalError("none") }' >Sources/Philology/First.swift; }
