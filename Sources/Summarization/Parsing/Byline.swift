/// Who wrote a text and when, as its markup shows it to readers.
///
/// Elements say it by microdata (`itemprop`), by `rel="author"`, by `time`, and by their classes.
struct Byline {
    /// What an element says, the clearer the higher the rank.
    struct Mark {
        let text: String
        let rank: Int
    }

    /// The first of the highest rank.
    private(set) var author: String?
    /// The first of the highest rank.
    private(set) var date: String?

    /// Bytes above which a text is no name; the longest list of a paper's authors that is shown.
    fileprivate static let longestName = 80
    /// Bytes above which a text is no date.
    private static let longestDate = 60
    private static let highestRank = 3

    /// Looks through the page for what is not known yet, but not at what readers wrote below it and
    /// what stands beside it.
    ///
    /// - Complexity: O(n) in the nodes.
    init(of tree: HTMLTree, wantsAuthor: Bool, wantsDate: Bool) {
        var authorRank = wantsAuthor ? 0 : Self.highestRank
        var dateRank = wantsDate ? 0 : Self.highestRank
        var node = 1
        while node < tree.nodes.count, min(authorRank, dateRank) < Self.highestRank {
            if tree.isOfOthers(node) {
                node = Int(tree.nodes[node].end)
                continue
            }
            if authorRank < Self.highestRank, let mark = Self.author(at: node, of: tree),
                mark.rank > authorRank
            {
                (author, authorRank) = (mark.text, mark.rank)
            }
            if dateRank < Self.highestRank, let mark = Self.date(at: node, of: tree),
                mark.rank > dateRank, mark.text.hasYear
            {
                (date, dateRank) = (mark.text, mark.rank)
            }
            node += 1
        }
    }

    /// The name that a node says is the author's.
    static func author(at node: Int, of tree: HTMLTree) -> Mark? {
        guard tree.nodes[node].attributeCount > 0 else { return nil }
        func mark(_ text: ArraySlice<UInt8>, _ rank: Int) -> Mark? {
            guard text.count <= 4 * longestName,
                let name = PageMetadata.text(text, limit: text.count).flatMap(name)
            else { return nil }
            return Mark(text: name, rank: rank)
        }
        if let property = tree.value(of: .itemprop, at: node),
            property.elementsEqual("author".utf8) || property.elementsEqual("creator".utf8)
        {
            return mark(nameInside(node, of: tree), highestRank)
        }
        if let relations = tree.value(of: .rel, at: node),
            relations.split(separator: 0x20).contains(where: { $0.elementsEqual("author".utf8) })
        {
            return mark(tree.textSlice(of: node), 2)
        }
        if tree.isNamed(node, .author) { return mark(tree.textSlice(of: node), 1) }
        return nil
    }

    /// The date that a node says the text is of.
    static func date(at node: Int, of tree: HTMLTree) -> Mark? {
        func mark(_ text: ArraySlice<UInt8>, _ rank: Int) -> Mark? {
            guard text.count <= 4 * longestDate,
                let date = PageMetadata.text(text, limit: text.count),
                date.utf8.count <= longestDate, date.contains(where: \.isNumber),
                // How long something takes (ISO 8601, section 5.5.2).
                !date.hasPrefix("P")
            else { return nil }
            return Mark(text: date, rank: rank)
        }
        if let property = tree.value(of: .itemprop, at: node),
            property.elementsEqual("datePublished".utf8)
                || property.elementsEqual("dateCreated".utf8)
        {
            return mark(value(at: node, of: tree), highestRank)
        }
        if tree.nodes[node].element == .time {
            return isOfMember(node, of: tree) ? nil : mark(value(at: node, of: tree), 2)
        }
        if tree.isNamed(node, .date) { return mark(tree.textSlice(of: node), 1) }
        return nil
    }

    /// Whether a date is of the day on which its writer joined a forum.
    private static func isOfMember(_ node: Int, of tree: HTMLTree) -> Bool {
        let end = Int(tree.nodes[node].textStart)
        let before = String(decoding: tree.text[max(0, end - 40)..<end], as: UTF8.self)
        let label = before.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).suffix(2)
        return label.contains { joining.contains($0.lowercased()) }
    }

    /// One of the last two words before such a date: "Member since", "Inscrit le".
    private static let joining: Set<String> = [
        "joined", "registered", "since", "seit", "registriert", "inscrit", "registrado", "iscritto",
    ]

    /// The text of an element that is an author: the name in it, where it marks one.
    private static func nameInside(_ node: Int, of tree: HTMLTree) -> ArraySlice<UInt8> {
        for inside in node + 1..<max(Int(tree.nodes[node].end), node + 1)
        where tree.value(of: .itemprop, at: inside)?.elementsEqual("name".utf8) == true {
            return value(at: inside, of: tree)
        }
        return value(at: node, of: tree)
    }

    /// What an element of microdata says: its `content`, its `datetime`, else its text.
    private static func value(at node: Int, of tree: HTMLTree) -> ArraySlice<UInt8> {
        tree.value(of: .content, at: node) ?? tree.value(of: .datetime, at: node)
            ?? tree.textSlice(of: node)
    }

    /// The name without what leads to it and what follows; nil for what is none.
    static func name(_ text: String) -> String? {
        let end = text.firstIndex { "|•·".contains($0) } ?? text.endIndex
        var words = text[..<end].split(separator: " ")
        // "View all posts by".
        if let by = words.lastIndex(where: { $0.lowercased() == "by" }) {
            words.removeFirst(by + 1)
        }
        while let first = words.first, leading.contains(first.lowercased().filter { $0 != ":" }) {
            words.removeFirst()
        }
        var name = words.joined(separator: " ")[...]
        // "(@name)".
        name = name.trimmed {
            $0 == "(" || $0 == ")" || $0 == "@" || $0 == "," || $0 == " " || $0 == "\u{200b}"
        }
        guard name.utf8.count <= longestName, name.last != ":",
            !PageMetadata.isAddress(String(name)),
            name.contains(where: \.isLetter),
            !name.contains(where: \.isNumber) || !name.contains(" ")
        else { return nil }
        return String(name)
    }

    /// Words that lead to a name.
    private static let leading: Set<String> = [
        "by", "von", "par", "por", "di", "da", "door", "av", "af", "autor", "author", "auteur",
        "autore", "автор", "written", "posted", "published", "text",
    ]
}

extension String {
    /// Whether four digits are those of a year: hours and scores have none.
    fileprivate var hasYear: Bool {
        split { !($0.isASCII && $0.isNumber) }.contains {
            $0.count == 8 || $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
        }
    }
}

extension Substring {
    fileprivate func trimmed(where isOutside: (Character) -> Bool) -> Substring {
        var trimmed = drop(while: isOutside)
        while let last = trimmed.last, isOutside(last) { trimmed.removeLast() }
        return trimmed
    }
}

extension HTMLTree {
    fileprivate func isNamed(_ node: Int, _ meaning: BylineWords.Meaning) -> Bool {
        let bytes = nodes[node].textEnd - nodes[node].textStart
        guard bytes > 0, bytes <= 4 * Byline.longestName else { return false }
        guard let names = range(of: .class, at: node) else { return false }
        return BylineWords.meaning(ofNames: attributeText.span.extracting(names)) == meaning
    }

    /// Whether a node holds what is not of the page's author: comments, and what stands beside.
    fileprivate func isOfOthers(_ node: Int) -> Bool {
        switch nodes[node].element {
        case .aside, .nav, .footer: return true
        case .body, .html, .main, .article, .text: return false
        default: break
        }
        guard nodes[node].attributeCount > 0, nodes[node].element.isBlock else { return false }
        if value(of: .itemprop, at: node)?.elementsEqual("comment".utf8) == true { return true }
        let type = value(of: .itemtype, at: node)?.suffix(8)
        if type?.elementsEqual("/Comment".utf8) == true { return true }
        return [HTMLAttribute.class, .id].contains { attribute in
            value(of: attribute, at: node).map {
                BoilerplateWords.purpose(ofNames: $0.span) == .comments
            } == true
        }
    }
}
