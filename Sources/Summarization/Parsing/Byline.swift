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

    /// Bytes above which a text is no name.
    fileprivate static let longestName = 80
    /// Bytes above which a text is no date.
    private static let longestDate = 60
    private static let highestRank = 3

    /// Looks through the page for what is not known yet.
    ///
    /// - Complexity: O(n) in the nodes.
    init(of tree: HTMLTree, wantsAuthor: Bool, wantsDate: Bool) {
        var authorRank = wantsAuthor ? 0 : Self.highestRank
        var dateRank = wantsDate ? 0 : Self.highestRank
        for node in tree.nodes.indices where tree.nodes[node].element != .text {
            if authorRank < Self.highestRank, let mark = Self.author(at: node, of: tree),
                mark.rank > authorRank
            {
                (author, authorRank) = (mark.text, mark.rank)
            }
            if dateRank < Self.highestRank, let mark = Self.date(at: node, of: tree),
                mark.rank > dateRank
            {
                (date, dateRank) = (mark.text, mark.rank)
            }
            if authorRank == Self.highestRank, dateRank == Self.highestRank { return }
        }
    }

    /// The name that a node says is the author's.
    static func author(at node: Int, of tree: HTMLTree) -> Mark? {
        guard tree.nodes[node].attributeCount > 0 else { return nil }
        func mark(_ text: ArraySlice<UInt8>?, _ rank: Int) -> Mark? {
            guard let text, text.count <= 4 * longestName,
                let name = PageMetadata.text(text, limit: text.count).flatMap(name)
            else { return nil }
            return Mark(text: name, rank: rank)
        }
        if let property = tree.value(of: .itemprop, at: node),
            property.elementsEqual("author".utf8) || property.elementsEqual("creator".utf8)
        {
            return mark(nameInside(node, of: tree), highestRank)
        }
        if tree.value(of: .rel, at: node)?.elementsEqual("author".utf8) == true {
            return mark(tree.textSlice(of: node), 2)
        }
        if tree.isNamed(node, .author) { return mark(tree.textSlice(of: node), 1) }
        return nil
    }

    /// The date that a node says the text is of.
    static func date(at node: Int, of tree: HTMLTree) -> Mark? {
        func mark(_ text: ArraySlice<UInt8>?, _ rank: Int) -> Mark? {
            guard let text, text.count <= 4 * longestDate,
                let date = PageMetadata.text(text, limit: text.count),
                date.utf8.count <= longestDate, date.contains(where: \.isNumber)
            else { return nil }
            return Mark(text: date, rank: rank)
        }
        if let property = tree.value(of: .itemprop, at: node),
            property.elementsEqual("datePublished".utf8)
                || property.elementsEqual("dateCreated".utf8)
        {
            return mark(value(at: node, of: tree), highestRank)
        }
        if tree.nodes[node].element == .time { return mark(value(at: node, of: tree), 2) }
        if tree.isNamed(node, .date) { return mark(tree.textSlice(of: node), 1) }
        return nil
    }

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

    /// The name without the word that leads to it; nil for what is none.
    private static func name(_ text: String) -> String? {
        var name = Substring(text)
        if let blank = name.firstIndex(of: " "),
            leading.contains(name[..<blank].lowercased().filter { $0 != ":" })
        {
            name = name[name.index(after: blank)...]
        }
        // "(@name)", and what leads to a name that is not marked.
        name = name.trimmed { $0 == "(" || $0 == ")" || $0 == "@" || $0 == "," }
        guard name.utf8.count <= longestName, name.last != ":",
            !leading.contains(name.lowercased()), !PageMetadata.isAddress(String(name)),
            name.contains(where: \.isLetter),
            !name.contains(where: \.isNumber) || !name.contains(" ")
        else { return nil }
        return String(name)
    }

    /// Words that lead to a name.
    private static let leading: Set<String> = [
        "by", "von", "par", "por", "di", "da", "door", "av", "af", "autor", "author", "auteur",
        "autore", "автор", "written",
    ]
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
        return value(of: .class, at: node).map { BylineWords.meaning(ofNames: $0) } == meaning
    }
}
