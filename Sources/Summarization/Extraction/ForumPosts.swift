/// The posts of a page that readers wrote: by whom, when, and which of the blocks.
///
/// Names and dates are told by their markup (``Byline``). A post is the widest element that holds
/// one name only, up to the next name. Where that has no text, as in threads whose answers lie
/// inside what they answer, the post goes on to the next name.
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
    ///   - names: The words in the names of the page's elements.
    ///   - kept: Whether each of the n blocks is content.
    ///   - words: How many words each of the n blocks has.
    /// - Complexity: O(n) in the nodes, O(log n + depth) a name.
    init(of page: PageBlocks, in tree: HTMLTree, names: PageNames, kept: [Bool], words: [Int]) {
        let quotations = NamedElements(of: page, names: names, words: NamedElements.quotations)
        let found = PostNames(of: page, in: tree, quotations: quotations).names
        guard found.count > 1 else { return }
        var posts: [Post] = []
        var labels: Set<Int> = []
        var wordsInPosts = 0
        // Where the last post ended; what follows is clipped there, so no block is seen twice.
        var (blockEnd, nodeEnd) = (0, 0)
        for (index, name) in found.enumerated() {
            let element = page.elements[name.widest]
            let next = index + 1 < found.count ? page.elements[found[index + 1].widest] : nil
            let start = max(element.blocks.lowerBound, blockEnd)
            let nextStart = next?.blocks.lowerBound ?? page.blocks.count
            let limit = nextStart > start ? nextStart : max(element.blocks.upperBound, start)
            var blocks = start..<max(min(element.blocks.upperBound, limit), start)
            let firstNode = max(element.node, nodeEnd)
            let lastNode = index + 1 < found.count ? found[index + 1].node : tree.nodes.count
            var nodes = firstNode..<max(min(Int(tree.nodes[element.node].end), lastNode), firstNode)
            var label = PostLabel(name: name.text, element: name.around)
            func texts() -> [Int] { blocks.filter { kept[$0] && !label.isAll(of: $0, in: page) } }
            if texts().isEmpty {
                blocks = start..<limit
                nodes = firstNode..<max(lastNode, firstNode)
            }
            (blockEnd, nodeEnd) = (blocks.upperBound, nodes.upperBound)
            let dated = Self.date(in: nodes, of: tree)
            if let dated { label.addDate(at: dated.node, in: page, of: tree) }
            let own = texts()
            guard !own.isEmpty else { continue }
            labels.formUnion(blocks.filter { kept[$0] && label.isAll(of: $0, in: page) })
            wordsInPosts += own.reduce(0) { $0 + words[$1] }
            posts.append(Post(author: name.text, date: dated?.text, blocks: blocks))
        }
        let allWords = kept.indices.reduce(0) { $0 + (kept[$1] ? words[$1] : 0) }
        guard Set(posts.map(\.author)).count > 1,
            Double(wordsInPosts) >= Self.leastShare * Double(allWords)
        else { return }
        self.posts = posts
        self.labels = labels
    }

    /// The first date of the highest rank.
    private static func date(
        in nodes: Range<Int>,
        of tree: HTMLTree
    ) -> (node: Int, text: String)? {
        var best: (node: Int, mark: Byline.Mark)?
        for node in nodes {
            guard let mark = Byline.date(at: node, of: tree), mark.rank > best?.mark.rank ?? 0
            else { continue }
            best = (node, mark)
        }
        return best.map { ($0.node, $0.mark.text) }
    }
}
