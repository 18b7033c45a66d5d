/// The posts of a page that readers wrote: by whom, when, and which of the blocks.
///
/// Names and dates are told by their markup (``Byline``). A post is the widest element that holds
/// one name only. Where that has no text, as in threads whose answers lie inside what they answer,
/// the post goes on to the next name.
struct ForumPosts {
    /// A post, before it is known where its blocks stand in the text.
    struct Post {
        let author: String
        let date: String?
        /// Blocks of the page, those that are not kept too.
        let blocks: Range<Int>
    }

    /// In document order, not overlapping; empty for a page that is no forum.
    private(set) var posts: [Post] = []
    /// Kept blocks that say the name or the date of a post and nothing else.
    private(set) var labels: Set<Int> = []

    /// The part of the kept words that posts hold where they are what the page is made of.
    private static let leastShare = 0.5

    /// Finds the posts.
    ///
    /// - Parameters:
    ///   - page: n blocks.
    ///   - tree: What the page was read from.
    ///   - kept: Whether each of the n blocks is content.
    ///   - words: How many words each of the n blocks has.
    /// - Complexity: O(n log n) in the nodes.
    init(of page: PageBlocks, in tree: HTMLTree, kept: [Bool], words: [Int]) {
        let names = PostNames(of: page, in: tree).names
        var found: [Post] = []
        var labels: Set<Int> = []
        var wordsInPosts = 0
        for (index, name) in names.enumerated() {
            let element = page.elements[name.element]
            let next = index + 1 < names.count ? page.elements[names[index + 1].element] : nil
            var blocks = element.blocks
            var nodes = element.node..<Int(tree.nodes[element.node].end)
            func textBlocks(besides said: [String]) -> [Int] {
                blocks.filter { kept[$0] && !page.isLabel($0, of: said) }
            }
            if textBlocks(besides: [name.text]).isEmpty {
                let end = next?.blocks.lowerBound ?? page.blocks.count
                blocks = blocks.lowerBound..<max(end, blocks.lowerBound)
                nodes = nodes.lowerBound..<max(next?.node ?? tree.nodes.count, nodes.lowerBound)
            }
            let dated = nodes.lazy.compactMap { node in
                Byline.date(at: node, of: tree).map { (node, $0.text) }
            }.first
            let shown = dated.map { String(decoding: tree.textSlice(of: $0.0), as: UTF8.self) }
            let texts = textBlocks(besides: [name.text, shown ?? ""])
            guard !texts.isEmpty, blocks.lowerBound >= found.last?.blocks.upperBound ?? 0 else {
                continue
            }
            labels.formUnion(Set(blocks.filter { kept[$0] }).subtracting(texts))
            wordsInPosts += texts.reduce(0) { $0 + words[$1] }
            found.append(Post(author: name.text, date: dated?.1, blocks: blocks))
        }
        let allWords = kept.indices.reduce(0) { $0 + (kept[$1] ? words[$1] : 0) }
        guard Set(found.map(\.author)).count > 1,
            Double(wordsInPosts) >= Self.leastShare * Double(allWords)
        else { return }
        posts = found
        self.labels = labels
    }
}

extension PageBlocks {
    /// Letters and digits beside name and date in a block that says no more ("Posted by", "#12").
    private static let mostBesideLabel = 24
    /// Bytes above which a block says more than a name and a date.
    private static let longestLabel = 160

    /// Whether a block has one of the texts and hardly anything beside them.
    fileprivate func isLabel(_ block: Int, of texts: [String]) -> Bool {
        let range = blocks[block].range
        guard range.count <= Self.longestLabel else { return false }
        var rest = PageMetadata.comparable(String(decoding: text[range], as: UTF8.self))[...]
        let all = rest.count
        for text in texts.map(PageMetadata.comparable) where !text.isEmpty {
            guard let place = rest.firstRange(of: text) else { continue }
            rest.removeSubrange(place)
        }
        return rest.count < all && rest.count <= Self.mostBesideLabel
    }
}
