/// What a page says of itself: in its head, in JSON-LD and in its first headings.
struct PageMetadata: Sendable, Hashable {
    /// Title and names have at most ``titleLimit`` bytes, the description ``descriptionLimit``.
    private(set) var document = Document.Metadata()
    /// What the page says that it is (`og:type`), lower case.
    private(set) var type: String?

    /// Bytes of UTF-8 that are read of a title or a name; headlines stay far below.
    static let titleLimit = 1_000
    /// Bytes of UTF-8 that are read of a description; search engines show 160 characters.
    static let descriptionLimit = 4_000
    /// Bytes that are read of a language tag; BCP 47 (section 4.4.1) asks for 35.
    static let languageLimit = 35
    /// The most headings of each kind that are compared with the title.
    private static let headingLimit = 8
    /// Nodes and bytes above which a heading holds more than a headline.
    private static let largestHeading = 4_000

    /// Reads head, `meta` elements, JSON-LD, first headings and the byline.
    init(of tree: HTMLTree) {
        var language: String?
        var titleElement: String?
        var headings: [String] = []
        var lowerHeadings: [String] = []
        var metas: [MetaName: String] = [:]
        var canonical: String?
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
            case .link where canonical == nil:
                let relation = Self.text(tree.value(of: .rel, at: node), limit: Self.languageLimit)
                if relation?.lowercased() == "canonical" {
                    canonical = Self.address(tree.value(of: .href, at: node))
                }
            case .meta:
                if let name = MetaName(of: node, in: tree), metas[name] == nil {
                    let limit =
                        name.isDescription ? Self.descriptionLimit : Self.titleLimit
                    metas[name] = Self.text(tree.value(of: .content, at: node), limit: limit)
                }
            default: break
            }
        }
        let linked = LinkedData(tree.linkedData)
        func first(_ names: MetaName...) -> String? { names.lazy.compactMap { metas[$0] }.first }
        let site = first(.siteName) ?? linked.siteName
        document.title = Headline(
            titles: [first(.openGraphTitle, .twitterTitle), titleElement].compactMap(\.self),
            site: metas[.siteName]
        )
        .choose(of: headings, lower: lowerHeadings)
        document.siteName = site ?? first(.applicationName)
        document.author =
            linked.author
            ?? [
                MetaName.author, .articleAuthor, .parselyAuthor, .creator, .sailthruAuthor,
                .citationAuthor,
            ].lazy
            .compactMap { metas[$0] }.compactMap(Byline.name).first {
                Self.isName($0) && $0 != site
            }
        document.date =
            linked.date
            ?? first(.publishedTime, .openGraphPublishedTime, .parselyDate, .published, .issued)
            ?? first(
                .sailthruDate,
                .citationDate,
                .created,
                .publicationDate,
                .dublinCoreDate,
                .date
            )
        let byline = Byline(
            of: tree,
            wantsAuthor: document.author == nil,
            wantsDate: document.date == nil
        )
        document.author = document.author ?? byline.author
        document.date = document.date ?? byline.date
        document.description =
            first(.description, .openGraphDescription, .twitterDescription)
        document.canonicalURL =
            canonical ?? metas[.openGraphURL].flatMap { Self.isAddress($0) ? $0 : nil }
        document.language =
            language
            ?? [MetaName.contentLanguage, .openGraphLocale].lazy
            .compactMap { metas[$0] }.first { $0.utf8.count <= Self.languageLimit }
        type = metas[.openGraphType]?.lowercased()
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
            // Words on two lines are two.
            if tree.nodes[inside].element == .br || tree.nodes[inside].element.isBlock {
                text.append(0x20)
            }
            if tree.nodes[inside].element == .text {
                text.append(contentsOf: tree.textSlice(of: inside))
            }
            inside += 1
        }
        return Self.text(text[...], limit: titleLimit)
    }

    /// The value with white space collapsed and cut to the limit in bytes; nil when nothing is
    /// left.
    static func text(_ value: ArraySlice<UInt8>?, limit: Int) -> String? {
        guard let value else { return nil }
        // Controls have no place in a line.
        let plain = removingSoftHyphens(value).map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 }
        var collapsed = collapsingWhiteSpace(plain[...])[...]
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

    private static func address(_ value: ArraySlice<UInt8>?) -> String? {
        text(value, limit: titleLimit).flatMap { isAddress($0) ? $0 : nil }
    }

    /// Whether a value can be somebody's name: no address, and not what a template writes for
    /// none.
    static func isName(_ value: String) -> Bool {
        !isAddress(value) && !["undefined", "null", "none", "admin"].contains(value.lowercased())
    }

    /// Whether a value is an address of the web, and whole.
    static func isAddress(_ value: String) -> Bool {
        ["https://", "http://"].contains { value.lowercased().hasPrefix($0) }
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
            let letters = text.utf8.lazy.map(\.smallLetter)
                .filter { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 }
            return String(decoding: Array(letters), as: UTF8.self)
        }
        return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
