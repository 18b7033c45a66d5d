/// What a page says of itself.
struct PageMetadata: Sendable, Hashable {
    /// The headline, without the name of the site; at most ``titleLimit`` bytes.
    var title: String?
    /// The page's own description, at most ``descriptionLimit`` bytes.
    var description: String?
    /// The declared language (BCP 47, as written).
    var language: String?
    /// What the page says that it is (`og:type`), lower case.
    var type: String?

    /// Bytes of UTF-8 that are read of a title; headlines stay far below.
    static let titleLimit = 1_000
    /// Bytes of UTF-8 that are read of a description; search engines show 160 characters.
    static let descriptionLimit = 4_000
    /// Bytes that are read of a language tag; BCP 47 (section 4.4.1) asks for 35.
    private static let languageLimit = 35
    /// The most headings of each kind that are compared with the title.
    private static let headingLimit = 8
    /// Nodes and bytes above which a heading holds more than a headline.
    private static let largestHeading = 4_000

    /// Reads head, `meta` elements and first headings.
    init(of tree: HTMLTree) {
        var titleElement: String?
        var headings: [String] = []
        var lowerHeadings: [String] = []
        var metas: [MetaName: String] = [:]
        for node in tree.nodes.indices {
            switch tree.nodes[node].element {
            case .html, .body:
                if language == nil {
                    language =
                        Self.language(tree.value(of: .lang, at: node))
                        ?? Self.language(tree.value(of: .xmlLanguage, at: node))
                }
            case .title where titleElement == nil && !tree.hasAncestor(node) { $0 == .svg }:
                titleElement = Self.headingText(of: node, in: tree)
            case .h1 where headings.count < Self.headingLimit:
                if let text = Self.headingText(of: node, in: tree) { headings.append(text) }
            case .h2 where lowerHeadings.count < Self.headingLimit,
                .h3 where lowerHeadings.count < Self.headingLimit:
                if let text = Self.headingText(of: node, in: tree) { lowerHeadings.append(text) }
            case .meta:
                guard let name = Self.metaName(of: node, in: tree), metas[name] == nil else {
                    break
                }
                metas[name] = Self.text(tree.value(of: .content, at: node), limit: name.limit)
            default: break
            }
        }
        let shared = metas[.openGraphTitle] ?? metas[.twitterTitle]
        title = Headline(
            titles: [shared, titleElement].compactMap(\.self),
            site: metas[.siteName]
        )
        .choose(of: headings, lower: lowerHeadings)
        description =
            metas[.description] ?? metas[.openGraphDescription] ?? metas[.twitterDescription]
        type = metas[.openGraphType]?.lowercased()
        language =
            language ?? Self.language(metas[.contentLanguage].map { Array($0.utf8)[...] })
            ?? Self.language(metas[.openGraphLocale].map { Array($0.utf8)[...] })
    }

    /// The text of a node that can be a title, without permalinks: nil when it is empty or far too
    /// long.
    private static func headingText(of node: Int, in tree: HTMLTree) -> String? {
        let end = Int(tree.nodes[node].end)
        let bytes = Int(tree.nodes[node].textEnd - tree.nodes[node].textStart)
        guard bytes > 0, max(bytes, end - node) < largestHeading else { return nil }
        var text: [UInt8] = []
        var inside = node + 1
        while inside < end {
            if tree.isPermalink(inside) {
                inside = Int(tree.nodes[inside].end)
                continue
            }
            if tree.nodes[inside].element == .text {
                let range = tree.nodes[inside].textStart..<tree.nodes[inside].textEnd
                text.append(contentsOf: tree.text[Int(range.lowerBound)..<Int(range.upperBound)])
            }
            inside += 1
        }
        return Self.text(text[...], limit: titleLimit)
    }

    /// The value with white space collapsed and cut to the limit in bytes; nil when nothing is
    /// left.
    private static func text(_ value: ArraySlice<UInt8>?, limit: Int) -> String? {
        guard let value else { return nil }
        var collapsed = collapsingWhiteSpace(value)[...]
        if collapsed.count > limit {
            var end = limit
            while end > 0, collapsed[end] & 0xc0 == 0x80 { end -= 1 }
            collapsed = collapsed[..<end]
        }
        return collapsed.isEmpty ? nil : String(decoding: collapsed, as: UTF8.self)
    }

    private static func language(_ value: ArraySlice<UInt8>?) -> String? {
        text(value, limit: languageLimit)
    }

    /// Whether a text says the same as a title that was made comparable.
    static func isTitle(_ text: ArraySlice<UInt8>, _ comparableTitle: String) -> Bool {
        text.count <= titleLimit
            && comparable(String(decoding: text, as: UTF8.self)) == comparableTitle
    }

    /// The letters and digits alone, lower case.
    static func comparable(_ text: some StringProtocol) -> String {
        // Most titles are ASCII, which needs no look into the tables of Unicode.
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            let letters = text.utf8.lazy.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }
                .filter { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 }
            return String(decoding: Array(letters), as: UTF8.self)
        }
        return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// The `meta` elements that are read.
    private enum MetaName: String, CaseIterable {
        case description
        case siteName = "og:site_name"
        case openGraphTitle = "og:title"
        case openGraphDescription = "og:description"
        case openGraphType = "og:type"
        case openGraphLocale = "og:locale"
        case twitterTitle = "twitter:title"
        case twitterDescription = "twitter:description"
        case contentLanguage = "content-language"

        /// Bytes that are read of the content.
        var limit: Int {
            switch self {
            case .description, .openGraphDescription, .twitterDescription: descriptionLimit
            default: titleLimit
            }
        }
    }

    private static func metaName(of node: Int, in tree: HTMLTree) -> MetaName? {
        for attribute in [HTMLAttribute.property, .name, .httpEquiv] {
            guard let value = tree.value(of: attribute, at: node), value.count < 32 else {
                continue
            }
            if let name = MetaName(rawValue: String(decoding: value, as: UTF8.self).lowercased()) {
                return name
            }
        }
        return nil
    }
}
