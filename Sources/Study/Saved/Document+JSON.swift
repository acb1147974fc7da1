internal import JSONText
internal import Library
internal import Scripture

extension Document {
    /// The whole of it, so that it can be set again as it was.
    var json: JSON {
        [
            "title": .string(title), "lead": .array(lead.map(\.json)), "sections": .array(sections.map(\.json)),
            "sources": .array(sources.map(\.json)),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        var lead: [RichText] = []
        for line in try json.list("lead") { lead.append(try RichText(line)) }
        var sections: [Section] = []
        for section in try json.list("sections") { sections.append(try Section(section)) }
        var sources: [Source] = []
        for source in try json.list("sources") { sources.append(try Source(source)) }
        self.init(title: try json.string("title"), lead: lead, sections: sections, sources: sources)
    }
}

extension Section {
    var json: JSON {
        [
            "id": .string(id), "title": .string(title), "note": note.map { .string($0) } ?? .null,
            "blocks": .array(blocks.map(\.json)),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        var blocks: [Block] = []
        for block in try json.list("blocks") { blocks.append(try Block(block)) }
        self.init(
            id: try json.string("id"), title: try json.string("title"), blocks: blocks, note: try json.text("note"))
    }
}

extension Block {
    var json: JSON {
        let style: JSON =
            switch style {
            case .paragraphs: "paragraphs"
            case .prose: "prose"
            case .bullets: "bullets"
            case .numbered: "numbered"
            case .text: "text"
            case .table(let columns): .strings(columns)
            }
        return ["style": style, "items": .array(items.map(\.json))]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        var items: [Item] = []
        for item in try json.list("items") { items.append(try Item(item)) }
        self.init(try Self.style(json.field("style")), items)
    }

    private static func style(_ json: JSON) throws(SavedStudyError) -> Style {
        switch json {
        case .string("paragraphs"): return .paragraphs
        case .string("prose"): return .prose
        case .string("bullets"): return .bullets
        case .string("numbered"): return .numbered
        case .string("text"): return .text
        case .array(let columns):
            let titles = columns.compactMap(\.string)
            guard titles.count == columns.count else { throw .damaged("style") }
            return .table(titles)
        default: throw .damaged("style")
        }
    }
}

extension Item {
    var json: JSON {
        [
            "kind": .string(kind.rawValue), "cells": .array(cells.map(\.json)),
            "passages": .strings(passages.map(\.osis)), "sources": .integers(sources),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        guard let kind = Kind(rawValue: try json.string("kind")) else { throw .damaged("kind") }
        var cells: [RichText] = []
        for cell in try json.list("cells") { cells.append(try RichText(cell)) }
        self.init(
            kind, cells: cells, passages: try json.passages("passages"), sources: try json.integers("sources"))
    }
}

extension Source {
    var json: JSON {
        [
            "n": .integer(number), "resource": .string(resource.name), "kind": .string(resource.kind.rawValue),
            "title": .string(resource.title), "language": .string(resource.language),
            "versification": .string(resource.versification.rawValue), "licence": .string(resource.licence),
            "rights": .string(resource.rights), "origin": .string(resource.origin),
            "tradition": resource.tradition.map { .string($0) } ?? .null, "locator": .string(locator),
        ]
    }

    init(_ json: JSON) throws(SavedStudyError) {
        guard let kind = Resource.Kind(rawValue: try json.string("kind")) else { throw .damaged("kind") }
        guard let versification = Versification(rawValue: try json.string("versification")) else {
            throw .damaged("versification")
        }
        self.init(
            number: try json.integer("n"),
            resource: Resource(
                name: try json.string("resource"), kind: kind, title: try json.string("title"),
                language: try json.string("language"), versification: versification,
                licence: try json.string("licence"), rights: try json.string("rights"),
                origin: try json.string("origin"), tradition: try json.text("tradition")),
            locator: try json.string("locator"))
    }
}
