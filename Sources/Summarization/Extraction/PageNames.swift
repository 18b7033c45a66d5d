/// The words in which a page's author named its elements: tags, classes, ids, roles.
///
/// Each word (``NameWords``) is a hash of its lower-case letters. Words of an element and of the
/// wrappers that hold the same blocks are one bag.
struct PageNames {
    /// The hashes of all words, element after element.
    private(set) var words: [UInt32] = []
    /// For each element of the page its words; wrappers of the same blocks are not in it.
    private(set) var ranges: [Range<Int>] = []
    /// For each block the words of the inline elements that its first word is in.
    private(set) var inline: [Range<Int>] = []
    /// The hash of an element's tag and names together: elements that are made alike have the same.
    private(set) var kinds: [UInt64] = []

    /// The attributes that name an element.
    private static let attributes: [HTMLAttribute] = [.class, .id, .role, .itemprop]
    /// Words that are read of an element; authors who need more name no single thing.
    private static let wordLimit = 24

    init(of page: PageBlocks, in tree: HTMLTree) {
        ranges.reserveCapacity(page.elements.count)
        kinds.reserveCapacity(page.elements.count)
        for element in page.elements { append(element.node, of: tree) }
        for block in page.blocks {
            let start = words.count
            for node in page.inlineNodes[block.inline] { appendWords(of: node, in: tree) }
            inline.append(start..<words.count)
        }
    }

    private mutating func append(_ node: Int, of tree: HTMLTree) {
        let start = words.count
        appendWords(of: node, in: tree)
        ranges.append(start..<words.count)
        var kind = UInt64(tree.nodes[node].element.rawValue) + 1
        if let names = tree.range(of: .class, at: node) {
            for index in names { kind = nameHash(kind, adding: tree.attributeText[index]) }
        }
        kinds.append(kind)
    }

    private mutating func appendWords(of node: Int, in tree: HTMLTree) {
        let start = words.count
        words.append(Self.tagWords[Int(tree.nodes[node].element.rawValue)])
        for attribute in Self.attributes where tree.nodes[node].attributeCount > 0 {
            guard let names = tree.range(of: attribute, at: node) else { continue }
            NameWords.forEach(in: tree.attributeText.span.extracting(names)) { word, length in
                // A letter alone is no word.
                guard length > 1, words.count - start < Self.wordLimit else { return }
                words.append(Self.hash(word))
            }
        }
    }

    /// What stands for each tag among the words.
    private static let tagWords = HTMLElement.allCases.map { hash(nameHash("<\($0.name)".utf8)) }

    /// The ``WordScores/hashBits`` bits that stand for a word.
    static func hash(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (hash ^ hash >> 29) & (1 << UInt64(WordScores.hashBits) - 1))
    }
}
