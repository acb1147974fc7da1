// Reads the references of a text, each with its place in it, and writes one anew.
import Scripture

let text = "Moses pleads in Ex 32:11–13; see also Ps 106:23 and v. 30."
let reader = ReferenceReader()
for reference in reader.references(in: text) {
    // A range counts UTF-8 bytes; a reference that names no verse has a problem that says why.
    print(reference.range, reference.osis ?? "-", reference.problem.map { "\($0)" } ?? "fine")
}

let plea = try reader.passage("exodus 32 vv 11 to 13")
print(ReferenceWriter(.short).text(plea))

// The Hebrew counts some verses otherwise; a passage carries its own counting with it.
if let malachi = Passage(osis: "Mal.4.1"), let hebrew = Versification.eng.map(malachi, to: .org) {
    print(malachi, "is", hebrew, "in the Hebrew")
}
