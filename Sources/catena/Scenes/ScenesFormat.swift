import ArgumentParser
import JSONText
import Study

/// How scenes are set.
enum ScenesFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json, jsonl

    func write(_ page: ScenesPage) {
        if let format = DocumentFormat(rawValue: rawValue) {
            format.write(page.document, json: page.json.text)
        } else {
            let output = ByteOutput()
            for line in page.lines {
                output.append { bytes in
                    line.append(to: &bytes)
                    bytes.append(0x0A)
                }
            }
            output.flush()
        }
    }
}
