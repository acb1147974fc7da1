/// Reads a scene from its file.
public enum SceneFile {
    /// - Parameters:
    ///   - name: the file's name without its ending; it becomes the scene's.
    ///   - text: the file.
    /// - Throws: ``SceneProblem`` with the line that is wrong.
    public static func scene(named name: String, _ text: String) throws(SceneProblem) -> Scene {
        do throws(SceneProblem) {
            var scene = try read(name, BlockText(text))
            scene.fingerprint = KeyHash.of(text)
            return scene
        } catch {
            throw error.inFile(name + ".yaml")
        }
    }

    /// A scene without its slots, topics and what speaks against it: what there is to choose by. A part of the reading.
    static func head(named name: String, _ text: String) throws(SceneProblem) -> Scene {
        var kept: [Substring.UTF8View] = []
        var isLeftOut = false
        for line in text.utf8.split(separator: 10) {
            if let first = line.first, first != 32, first != UInt8(ascii: "#") {
                isLeftOut = ["slots:", "topics:", "against:"].contains { line.starts(with: $0.utf8) }
            }
            if !isLeftOut { kept.append(line) }
        }
        do throws(SceneProblem) {
            return try members(of: BlockText(lines: kept), name)
        } catch {
            // The lines are counted in the whole file.
            return try scene(named: name, text)
        }
    }

    private static func read(_ name: String, _ file: BlockText) throws(SceneProblem) -> Scene {
        let scene = try members(of: file, name)
        guard scene.slots.contains(where: \.isCore) else {
            throw SceneProblem("one slot at least must say “core: yes”: without it there is no scene")
        }
        return scene
    }

    private static func members(of file: BlockText, _ name: String) throws(SceneProblem) -> Scene {
        var scene = Scene(
            name: name, title: "", about: "", span: 12, least: 0.3, isTold: false, asked: [], slots: [], topics: [],
            against: [])
        for (name, value) in try members(file) {
            do throws(SceneProblem) {
                switch name {
                case "title": scene.title = try scalar(value)
                case "about": scene.about = try scalar(value)
                case "span": scene.span = Int(try number(value, 1...60))
                case "least": scene.least = try number(value, 0...1)
                case "form": scene.isTold = try choice(value, ["told", "any"]) == "told"
                case "asked": scene.asked = try list(value).map { $0.text }
                case "topics":
                    for item in try list(value) { scene.topics.append(try CueReader.topic(item.text)) }
                case "against": scene.against = try cues(value)
                case "slots":
                    for (name, value) in try members(value) { scene.slots.append(try slot(name, value)) }
                default: throw SceneProblem("a scene has no “\(name)”")
                }
            } catch { throw error.at(value.line) }
        }
        guard !scene.title.isEmpty else { throw SceneProblem("a scene needs a title") }
        return scene
    }

    private static func slot(_ name: String, _ value: BlockText) throws(SceneProblem) -> Slot {
        var slot = Slot(name: name, weight: 1, isCore: false, place: .anywhere, cues: [], denials: [])
        if case .list = value {
            slot.cues = try cues(value)
            return slot
        }
        for (name, value) in try members(value) {
            do throws(SceneProblem) {
                switch name {
                case "core": slot.isCore = try choice(value, ["yes", "no"]) == "yes"
                case "weight": slot.weight = try number(value, 0...5)
                case "place": slot.place = Slot.Place(rawValue: try choice(value, ["before", "after"])) ?? .anywhere
                case "cues": slot.cues = try cues(value)
                case "absent":
                    for (word, value) in try members(value) {
                        slot.denials.append(Slot.Denial(word: word, cues: try cues(value)))
                    }
                default: throw SceneProblem("a slot has no “\(name)”")
                }
            } catch { throw error.at(value.line) }
        }
        return slot
    }

    private static func cues(_ value: BlockText) throws(SceneProblem) -> [Cue] {
        var cues: [Cue] = []
        for item in try list(value) {
            do throws(SceneProblem) { cues.append(try CueReader.cue(item.text)) } catch { throw error.at(item.line) }
        }
        return cues
    }

    private static func members(_ value: BlockText) throws(SceneProblem) -> [(name: String, value: BlockText)] {
        guard case .mapping(let members, _) = value else { throw SceneProblem("names must stand here").at(value.line) }
        return members
    }

    private static func list(_ value: BlockText) throws(SceneProblem) -> [(text: String, line: Int)] {
        guard case .list(let items, _) = value else { throw SceneProblem("a list must stand here").at(value.line) }
        var list: [(String, Int)] = []
        for item in items { list.append((try scalar(item), item.line)) }
        return list
    }

    private static func scalar(_ value: BlockText) throws(SceneProblem) -> String {
        guard case .scalar(let text, _) = value else { throw SceneProblem("a text must stand here").at(value.line) }
        return text
    }

    private static func number(_ value: BlockText, _ range: ClosedRange<Double>) throws(SceneProblem) -> Double {
        guard let number = Double(try scalar(value)), range.contains(number) else {
            throw SceneProblem("a number from \(range.lowerBound) to \(range.upperBound) must stand here").at(
                value.line)
        }
        return number
    }

    private static func choice(_ value: BlockText, _ words: [String]) throws(SceneProblem) -> String {
        let word = try scalar(value)
        guard words.contains(word) else {
            throw SceneProblem("write \(words.joined(separator: " or "))").at(value.line)
        }
        return word
    }
}
