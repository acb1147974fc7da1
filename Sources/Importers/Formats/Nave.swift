internal import Library
internal import Scripture

/// Nave's Topical Bible from its SWORD module (`zLD`, TEI).
enum Nave {
    static func read(_ module: SwordModule, origin: String) throws(ImportError) -> ResourceContent {
        var dictionary = try SwordDictionary(path: try module.dataPath())
        var faults = ImportFaults()
        var topics: [Topic] = []
        var copies: [String: Int] = [:]
        let loose = LooseReference()
        dictionary.read { entry in
            var reader = NaveEntry(topic: entry.key, loose: loose)
            reader.read(MarkupNode(fragment: entry.bytes))
            faults.merge(reader.faults)
            let duplicate = copies[entry.key, default: 0]
            copies[entry.key] = duplicate + 1
            if duplicate > 0 { faults.record("topic named twice", at: entry.key) }
            topics.append(Topic(name: entry.key, duplicate: duplicate, items: reader.items))
        }
        resolve(&topics, &faults)
        faults.merge(dictionary.faults)
        var content = ResourceContent(
            resource: Resource(
                name: "Nave", kind: .topics, title: module.conf["Description"] ?? "Nave’s Topical Bible",
                language: "en",
                licence: module.conf.licence, rights: module.conf.rights, origin: origin))
        content.topics = topics
        content.faults = faults
        return content
    }

    /// Turns see-links into names of topics there are: the name itself, else its plural or singular, else the first topic that
    /// begins with it, else the longest topic that it begins with.
    private static func resolve(_ topics: inout [Topic], _ faults: inout ImportFaults) {
        let names = Set(topics.map(\.name))
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var known: [String: String?] = [:]
        func target(of see: String) -> String? {
            if names.contains(see) { return see }
            if let known = known[see] { return known }
            // `COURTS` for `COURT`, `JUDGMENT` for `JUDGMENTS`.
            if let other = [see + "S", see.hasSuffix("S") ? String(see.dropLast()) : see].first(where: names.contains) {
                known[see] = other
                return other
            }
            let at = sorted.partitioningIndex { !$0.utf8.lexicographicallyPrecedes(see.utf8) }
            var found: String?
            if at < sorted.count, continues(sorted[at], after: see) {
                found = sorted[at]
            } else {
                found = sorted.filter { !$0.isEmpty && continues(see, after: $0) }.max { $0.utf8.count < $1.utf8.count }
            }
            known[see] = found
            return found
        }
        for topic in topics.indices {
            for item in topics[topic].items.indices where !topics[topic].items[item].see.isEmpty {
                var resolved: [String] = []
                for see in topics[topic].items[item].see {
                    guard let name = target(of: see) else {
                        faults.record("dead see-link", at: "\(topics[topic].name): \(see)")
                        continue
                    }
                    if name != see {
                        faults.record(
                            "see-link resolved by its beginning", at: "\(topics[topic].name): \(see) to \(name)")
                    }
                    if !resolved.contains(name) { resolved.append(name) }
                }
                topics[topic].items[item].see = resolved
            }
        }
    }

    /// Whether `long` begins with `short` and goes on with a new word.
    private static func continues(_ long: String, after short: String) -> Bool {
        guard long.utf8.starts(with: short.utf8), let next = long.utf8.dropFirst(short.utf8.count).first else {
            return false
        }
        return !(65...90 ~= next & ~32)
    }
}

extension [String] {
    /// The first index whose element satisfies what all later ones do too.
    /// - Complexity: O(log n).
    fileprivate func partitioningIndex(_ belongsToSecond: (String) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
