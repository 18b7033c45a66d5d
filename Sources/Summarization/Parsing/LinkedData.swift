/// What a page says of itself in JSON-LD, in the words of schema.org.
///
/// The page is the first node that is a creative work; nodes may be listed in a `@graph` and refer
/// to each other by `@id`. What is no JSON is passed over.
///
/// Reference: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
struct LinkedData: Sendable, Hashable {
    private(set) var author: String?
    private(set) var date: String?
    private(set) var siteName: String?

    /// Nodes that are looked at.
    private static let nodeLimit = 1_000

    /// Reads the scripts of a page.
    init(_ scripts: [[UInt8]]) {
        let nodes = scripts.flatMap(Self.nodes)
        guard !nodes.isEmpty else { return }
        var named: [String: JSONValue] = [:]
        for node in nodes {
            if let id = node["@id"]?.string, node["name"] != nil { named[id] = node }
        }
        func name(_ value: JSONValue?) -> String? {
            guard let value else { return nil }
            let reference = value["name"] ?? value["@id"]?.string.flatMap { named[$0] }?["name"]
            return Self.text(reference ?? value).flatMap { PageMetadata.isName($0) ? $0 : nil }
        }
        func names(_ value: JSONValue?) -> String? {
            guard let list = value?.array else { return name(value) }
            let names = list.prefix(8).compactMap(name)
            return names.isEmpty ? nil : names.joined(separator: ", ")
        }
        let work =
            nodes.first { Self.isWork($0) && names($0["author"]) != nil }
            ?? nodes.first(where: Self.isWork)
        let page = nodes.first { $0["datePublished"] != nil && Self.hasType("WebPage", $0) }
        author = names(work?["author"])
        date = Self.text(work?["datePublished"] ?? page?["datePublished"])
        siteName =
            name(nodes.first { Self.hasType("WebSite", $0) })
            ?? name(work?["publisher"] ?? page?["publisher"])
    }

    /// The nodes of one script: its object, those of its list, those of its graph.
    private static func nodes(of script: [UInt8]) -> [JSONValue] {
        // Comments around and a semicolon behind are common, and line breaks inside strings; none
        // of them is JSON.
        let marked = script.prefix { $0 != UInt8(ascii: "{") }.firstRange(of: Array("CDATA[".utf8))
        let inside = script[(marked?.upperBound ?? 0)...]
        guard let start = inside.firstIndex(where: { $0 == 0x5b || $0 == 0x7b }),
            let end = inside.lastIndex(of: inside[start] == 0x5b ? 0x5d : 0x7d), start < end
        else { return [] }
        var parser = JSONParser(
            inside[start...end].map { $0 < 0x20 ? 0x20 : $0 },
            refusesDuplicates: false
        )
        guard let value = try? parser.parse() else { return [] }
        return Array(
            (value.array ?? [value]).flatMap { $0["@graph"]?.array ?? [$0] }.prefix(nodeLimit)
        )
    }

    /// Whether a node is something that somebody wrote; a page that holds it is none.
    private static func isWork(_ node: JSONValue) -> Bool {
        types(node).contains { type in
            ["Article", "Posting", "Recipe", "Report", "HowTo", "BookSection"]
                .contains { type.hasSuffix($0) }
        }
    }

    private static func hasType(_ type: String, _ node: JSONValue) -> Bool {
        types(node).contains { $0 == type }
    }

    private static func types(_ node: JSONValue) -> [String] {
        let type = node["@type"]
        return (type?.array ?? type.map { [$0] } ?? []).compactMap(\.string)
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let string = value?.string else { return nil }
        return PageMetadata.text(
            Array(CharacterReferences.resolved(string).utf8)[...],
            limit: PageMetadata.titleLimit
        )
    }
}
